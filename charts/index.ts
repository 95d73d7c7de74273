import { coverageModel } from "./models/coverage.ts";
import { crosswalkModel } from "./models/crosswalk.ts";
import { ganttModel } from "./models/gantt.ts";
import { growthModel } from "./models/growth.ts";
import { heatmapModel } from "./models/heatmap.ts";
import { linksModel, ringModel } from "./models/links.ts";
import type { ChartModel } from "./models/model.ts";
import { moversModel } from "./models/movers.ts";
import { multiplesModel } from "./models/multiples.ts";
import { partnersModel } from "./models/partners.ts";
import { processesModel } from "./models/processes.ts";
import { rankedModel } from "./models/ranked.ts";
import { reachModel } from "./models/reach.ts";
import { regionsModel } from "./models/regions.ts";
import { reportingModel } from "./models/reporting.ts";
import type { ScenarioChartId } from "./models/scenario-charts.ts";
import { statusModel, summaryModel } from "./models/status.ts";
import { countriesByGroup, countriesByRegion } from "./models/strip.ts";
import { broadbandModel, mobileModel } from "./models/subscriptions.ts";
import { survivalModel } from "./models/survival.ts";
import { turnsModel } from "./models/turns.ts";
import { worldModel } from "./models/world.ts";
import type { ChartOptions, ChartRows, MoreRows } from "./rows/rows.ts";

export interface Chart {
  /** What it is, for lists; a picture's own title is its finding. */
  readonly title: string;
  model(rows: ChartRows, options: ChartOptions): ChartModel;
}

export interface PublishedChart {
  readonly title: string;
  model(options: Pick<ChartOptions, "locale">): ChartModel;
}

/** Charts of the KPIs and of the priorities, by id. */
export const charts = {
  summary: { title: "The plan in one bar", model: summaryModel },
  heatmap: { title: "Progress by priority and quarter", model: heatmapModel },
  status: { title: "KPIs by status", model: statusModel },
  ranked: { title: "Where priorities stand and lead", model: rankedModel },
  multiples: { title: "Headline KPIs against their planned line", model: multiplesModel },
  movers: { title: "Change since the quarter before", model: moversModel },
} as const satisfies Record<string, Chart>;

export interface PageChart extends Chart {
  /** Tables it is made of beside those two. */
  readonly needs: readonly MoreRows[];
}

/** Charts that need a table of their own beside those two (see `ChartRows`): empty without it. */
export const pageCharts = {
  regions: { title: "Status by priority and region", needs: ["regions"], model: regionsModel },
  coverage: { title: "What KPIs need before they can be trusted", needs: [], model: coverageModel },
  growth: { title: "How measurement was built up", needs: ["readiness"], model: growthModel },
  reporting: { title: "Who reported of what was due", needs: ["completeness"], model: reportingModel },
  links: { title: "Priorities that work together", needs: ["priorityLinks"], model: linksModel },
  ring: { title: "Joint work that both sides confirm", needs: ["priorityLinks"], model: ringModel },
  partners: { title: "Partners and the priorities that name them", needs: ["partners"], model: partnersModel },
  crosswalk: { title: "From plan to plan", needs: ["evolution"], model: crosswalkModel },
  survival: { title: "What becomes of the KPIs", needs: ["evolution", "survivingKpis"], model: survivalModel },
  gantt: { title: "The timetable of the plans", needs: ["milestones"], model: ganttModel },
  processes: { title: "How each plan was made", needs: ["milestones", "processes"], model: processesModel },
  turns: { title: "KPIs whose status changed", needs: ["review"], model: turnsModel },
} as const satisfies Record<string, PageChart>;

/** Charts of figures that others published: they need no table. */
export const publishedCharts = {
  world: { title: "The world against a strategic target", model: worldModel },
  "countries-by-region": { title: "Countries against a strategic target, by region", model: countriesByRegion },
  "countries-by-group": { title: "Countries against a strategic target, by group", model: countriesByGroup },
  reach: { title: "When a strategic target is reached at today's pace", model: reachModel },
  broadband: { title: "Fixed broadband, by region and development", model: broadbandModel },
  mobile: { title: "Mobile subscriptions, by region and development", model: mobileModel },
} as const satisfies Record<string, PublishedChart>;

/** Charts of a what-if: they are made on a scenario that was run beside the base (see `scenarioInputs`). */
export const chartsOfScenarios = {
  fan: { title: "One KPI under a scenario, beside the base" },
  chances: { title: "How likely KPI targets are met, under a scenario" },
  homes: { title: "What a draft plan leaves without a home" },
} as const satisfies Record<ScenarioChartId, { readonly title: string }>;

export type PublishedChartId = keyof typeof publishedCharts;

export type PageChartId = keyof typeof pageCharts;

export type ChartId = keyof typeof charts;

export const isChartId = (id: string): id is ChartId => Object.hasOwn(charts, id);
export const isPageChartId = (id: string): id is PageChartId => Object.hasOwn(pageCharts, id);
export const isPublishedChartId = (id: string): id is PublishedChartId => Object.hasOwn(publishedCharts, id);
export const isScenarioChartId = (id: string): id is ScenarioChartId => Object.hasOwn(chartsOfScenarios, id);

export type { DrawOptions } from "./draw.ts";
export { draw } from "./draw.ts";
export type { SvgOptions } from "./export/svg.ts";
export { renderSvg } from "./export/svg.ts";
export { type ShownStatus, statuses, statusOrder } from "./looks/statuses.ts";
export { type Theme, themes, tokensCss } from "./looks/tokens.ts";
export { type ChancesInput, chancesModel } from "./models/chances.ts";
export { type FanInput, fanModel } from "./models/fan.ts";
export { type HomesInput, homesModel } from "./models/homes.ts";
export type * from "./models/model.ts";
export type { ScenarioChartId } from "./models/scenario-charts.ts";
export { forecastRows } from "./rows/forecast-rows.ts";
export {
  type ChartBands,
  type ChartOptions,
  type ChartRows,
  chartTables,
  type ForecastRow,
  type KpiSource,
  type MoreRows,
} from "./rows/rows.ts";
