import { type OffTrackModel, offTrackModel } from "../../charts/export/slides/index.ts";
import {
  type ChartModel,
  charts,
  chartTables,
  type MoreRows,
  pageCharts,
  publishedCharts,
} from "../../charts/index.ts";
import { problems } from "../problems.ts";
import type { Charted } from "./charted.ts";

/** Rows that a deck may need. */
export const ALL_ROWS = Object.keys(chartTables) as MoreRows[];

/** Rows a chart needs beside the KPIs and the priorities; null for one of figures that others published. Throws a problem where there is none of that id. */
export function needsOf(id: string): readonly MoreRows[] | null {
  if (Object.hasOwn(publishedCharts, id)) return null;
  if (Object.hasOwn(pageCharts, id)) return pageCharts[id as keyof typeof pageCharts].needs;
  if (Object.hasOwn(charts, id) || id === "off-track") return [];
  throw problems.notFound(`The chart ${id}`);
}

/** A chart by its id. */
export function chartOf(id: string, shown: Charted | null): ChartModel {
  if (needsOf(id) === null) return publishedCharts[id as keyof typeof publishedCharts].model({});
  if (!shown) throw problems.nothingAccepted();
  return { ...charts, ...pageCharts }[id as keyof typeof charts].model(shown.rows, shown.options);
}

/** A chart by its id, or the table of KPIs off track, which is for slides and documents only. */
export const slideOf = (id: string, shown: Charted): ChartModel | OffTrackModel =>
  id === "off-track" ? offTrackModel(shown.rows, shown.options) : chartOf(id, shown);
