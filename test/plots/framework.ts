import { pageCharts } from "../../charts/index.ts";
import { earlierRows } from "./evolution.ts";
import { options } from "./fixture.ts";
import { allRows } from "./more.ts";

export const crosswalk = () => pageCharts.crosswalk.model(allRows(), options);
export const crosswalkEarlier = () => pageCharts.crosswalk.model({ ...allRows(), evolution: earlierRows() }, options);
export const survival = () => pageCharts.survival.model(allRows(), options);
