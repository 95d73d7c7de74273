import { pageCharts } from "../../charts/index.ts";
import { fixture, options } from "./fixture.ts";
import { allRows } from "./more.ts";

export const coverage = () => pageCharts.coverage.model(allRows(), options);
export const coverageWithoutSources = () => pageCharts.coverage.model(fixture(), options);
export const growth = () => pageCharts.growth.model(allRows(), options);
