import { coverageModel } from "./coverage.ts";
import { growthModel } from "./growth.ts";
import { heatmapModel } from "./heatmap.ts";
import type { ChartModel } from "./model.ts";
import { moversModel } from "./movers.ts";
import { multiplesModel } from "./multiples.ts";
import { rankedModel } from "./ranked.ts";
import { regionsModel } from "./regions.ts";
import type { ChartOptions, ChartRows } from "./rows.ts";
import { statusModel, summaryModel } from "./status.ts";

export interface Chart {
  /** What it is, for lists; a picture's own title is its finding. */
  readonly title: string;
  model(rows: ChartRows, options: ChartOptions): ChartModel;
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

/** Charts that need a table of their own beside those two (see `ChartRows`): empty without it. */
export const pageCharts = {
  regions: { title: "Status by priority and region", model: regionsModel },
  coverage: { title: "What KPIs need before they can be trusted", model: coverageModel },
  growth: { title: "How measurement was built up", model: growthModel },
} as const satisfies Record<string, Chart>;

export type PageChartId = keyof typeof pageCharts;

export type ChartId = keyof typeof charts;

export const isChartId = (id: string): id is ChartId => Object.hasOwn(charts, id);

export { type ChancesInput, chancesModel } from "./chances-model.ts";
export type { DrawOptions } from "./draw.ts";
export { draw } from "./draw.ts";
export type { SvgOptions } from "./export/svg.ts";
export { renderSvg } from "./export/svg.ts";
export { type FanInput, fanModel } from "./fan-model.ts";
export { forecastRows } from "./forecast-rows.ts";
export type * from "./model.ts";
export type { ChartBands, ChartOptions, ChartRows, ForecastRow, KpiSource } from "./rows.ts";
export { type ShownStatus, statuses, statusOrder } from "./statuses.ts";
export { type Theme, themes, tokensCss } from "./tokens.ts";
