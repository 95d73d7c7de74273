import type { ChartModel } from "../../models/model.ts";
import type { ScenarioComparison } from "../../models/scenario-comparison.ts";
import { cellText } from "../../wording/cell-text.ts";
import { numbers } from "../../wording/numbers.ts";
import type { KpiLine, OffTrackModel, ShownList } from "../slides/index.ts";

/** A chart in a document: its finding, a picture, and the figures. */
export interface ReportFinding {
  readonly title: string;
  readonly model: ChartModel | OffTrackModel;
}

/** A list that follows the findings: what is being done, what may go wrong. */
export interface ReportList extends ShownList {
  readonly title: string;
  readonly caption: string;
}

/** A contribution to an advisory group, as data. */
export interface Report {
  /** As the secretariat gives it: `TDAG-25/12`; null where it is not given yet. */
  readonly number: string | null;
  /** ISO date. */
  readonly date: string;
  readonly source: string;
  readonly title: string;
  /** Paragraphs. */
  readonly summary: readonly string[];
  /** What the meeting is asked to do. */
  readonly action: string;
  readonly about: string;
  readonly sample: boolean;
  readonly findings: readonly ReportFinding[];
  /** Scenarios side by side, where any are shown. */
  readonly comparison?: ScenarioComparison;
  readonly lists: readonly ReportList[];
  /** Every KPI, by priority. */
  readonly annex: ReadonlyMap<string, readonly KpiLine[]>;
  readonly period: string;
  readonly locale: string;
}

/** Columns a page holds upright. */
const MOST_COLUMNS = 8;

/** The table behind a chart as texts: where it has more columns than a page, the first and the last of them. */
export function tableOf(
  model: ReportFinding["model"],
  locale: string,
): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly figures: readonly boolean[];
} {
  const { columns, rows } = model.table;
  const format = numbers(locale);
  const kept = columns
    .map((column, i) => ({ column, i }))
    .filter(({ i }) => columns.length <= MOST_COLUMNS || i === 0 || i > columns.length - MOST_COLUMNS);
  return {
    head: kept.map(({ column }) => column.label),
    rows: rows.map((row) => kept.map(({ column, i }) => cellText(row[i] ?? null, column, format))),
    figures: kept.map(({ column }) => column.kind !== "text"),
  };
}
