/** A sheet whose rows hang from results, KPIs, periods or places, and what ends with the plan. */
export interface CarryRule {
  /** Id of the column that names a result. */
  readonly result?: string;
  readonly kpi?: boolean;
  readonly period?: boolean;
  readonly place?: boolean;
  /** Statuses that need not go on. */
  readonly ended?: readonly string[];
  /** All of it belongs to the quarter it was written in. */
  readonly stays?: string;
}

/** By sheet id; results and links have ways of their own. */
export const carryRules: Readonly<Record<string, CarryRule>> = {
  kpis: { result: "result" },
  kpi_targets: { kpi: true, period: true },
  actuals: { kpi: true, period: true, place: true },
  narrative: { stays: "The narrative belongs to its quarter." },
  follow_up: { kpi: true, ended: ["Closed"] },
  outputs: { result: "result", ended: ["Done", "Cancelled"] },
  collaboration: { result: "result", ended: ["Completed", "Ended early"] },
  risks: { result: "result", ended: ["Closed"] },
  changes: { stays: "The record of changes stays with the workbook it was made in." },
};
