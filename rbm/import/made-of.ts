import type { Imported } from "./import-workbook.ts";

/** What came of a workbook, counted. */
export interface MadeOf {
  readonly results: number;
  readonly kpis: number;
  readonly baselines: number;
  readonly targets: number;
  readonly actuals: number;
  readonly risks: number;
}

/** KPIs with a baseline count as baselines; everything else by its rows. */
export const madeOf = ({ content, rows }: Pick<Imported, "content" | "rows">): MadeOf => ({
  results: rows.results ?? 0,
  kpis: rows.kpis ?? 0,
  baselines: (content.sheets.kpis ?? []).filter(({ baseline = null }) => baseline !== null).length,
  targets: rows.kpi_targets ?? 0,
  actuals: rows.actuals ?? 0,
  risks: rows.risks ?? 0,
});
