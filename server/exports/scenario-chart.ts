import type { ChartModel, ScenarioChartId } from "../../charts/index.ts";
import { scenarioCharts } from "../../charts/models/scenario-charts.ts";
import { type DraftScenario, ran, type SavedScenarios, tried } from "../../pipelines/scenarios/index.ts";
import { problems } from "../problems.ts";
import type { ShownTo } from "./charted.ts";
import { draftsFor } from "./draft-plans.ts";
import { baseFor } from "./scenarios.ts";

/** One chart of the scenario shown, as the scenarios page draws it, and the code of the KPI drawn. Throws a problem where there is nothing to draw. */
export async function scenarioChart(
  to: ShownTo,
  chart: ScenarioChartId,
  state: SavedScenarios<DraftScenario>,
): Promise<{ readonly model: ChartModel; readonly kpi: string | null }> {
  const { rows, options } = to.shown;
  const scenario = state.scenarios.find(({ id }) => id === state.shown)!;
  const base = await baseFor(to, state);
  const drafts = await draftsFor(to, [scenario]);
  const one = { ...ran(base, scenario), tried: tried(drafts, scenario) };
  const { kpi, [chart]: model } = scenarioCharts(base, one, rows.kpis, options, state.kpi);
  if (model) return { model, kpi };
  throw chart === "homes" ? problems.notFound("The draft plan of the scenario") : problems.nothingAhead(options.period);
}
