import { pageCharts } from "../../charts/index.ts";
import { fixture, options } from "./fixture.ts";
import { completenessRows, reviewRows } from "./more.ts";

const rows = (provisional: readonly string[] = []) => {
  const base = fixture({ provisional });
  return { ...base, completeness: completenessRows(), review: reviewRows(base.kpis) };
};

export const reporting = () => pageCharts.reporting.model(rows(["Statistics", "Environment"]), options);
export const turns = () => pageCharts.turns.model(rows(), options);
