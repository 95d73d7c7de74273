import { type ScenarioChartId, scenarioCharts } from "../../charts/models/scenario-charts.ts";
import type { Shown } from "../data/shown.ts";
import { figure } from "../figure/figure.ts";
import { h } from "../shell/dom.ts";
import { type Compared, slideScenario } from "./compared.ts";

/** Charts of the scenario shown, on a page of twelve columns: `{ fan: 12, chances: 6 }`. One that has nothing to draw is hidden. */
export function scenarioFigures(spans: Partial<Record<ScenarioChartId, number>>) {
  const all = Object.entries(spans).map(([id, span]) => ({ id: id as ScenarioChartId, figure: figure(span ?? 12) }));
  return {
    node: h("div", { class: "grid" }, ...all.map((one) => one.figure.node)),
    show({ rows, options }: Shown, given: Compared) {
      const models = given.shown && scenarioCharts(given.base, given.shown, rows.kpis, options, given.kpi);
      for (const { id, figure } of all) {
        const model = models?.[id] ?? null;
        figure.node.hidden = model === null;
        if (model) figure.show(model, slideScenario(given));
      }
    },
  };
}
