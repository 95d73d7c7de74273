import { pageCharts } from "../../charts/index.ts";
import { fixture, options } from "./fixture.ts";
import { allRows } from "./more.ts";

export const regions = () => pageCharts.regions.model(allRows(), options);
export const regionsWithoutFigures = () => pageCharts.regions.model(fixture(), options);
