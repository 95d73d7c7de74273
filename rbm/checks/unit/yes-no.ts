import type { Finding, KpiCheck } from "../check.ts";
import { KPI_VALUES_READ, oddValues } from "../read/kpi-values.ts";

export const yesNo: KpiCheck = {
  id: "unit/yes-no",
  area: "unit",
  severity: "error",
  scope: "kpi",
  title: "Neither 1 nor 0",
  finds: "A value, target or baseline of a Yes/No KPI that is neither 1 (done) nor 0 (not done).",
  why: "There is nothing between yes and no.",
  how: "Type 1 or 0. Where it goes by steps, choose the measure Ordinal and give its scale.",
  reads: KPI_VALUES_READ,
  run(view): Finding[] {
    const found: Finding[] = [];
    if (view.kpi.measure !== "Yes/No") return found;
    for (const { sheet, column, row } of oddValues(view, (value) => value !== 0 && value !== 1)) {
      found.push({ sheet, column, row, expected: "1 (done) or 0 (not done)" });
    }
    return found;
  },
  examples: {
    fails: {
      says: "A target of 5 for a KPI that is done or not.",
      edits: [
        { sheet: "kpis", row: 3, set: { measure: "Yes/No", direction: "Increase" } },
        { sheet: "actuals", row: 11, set: { value: 0 } },
      ],
      at: { sheet: "kpi_targets", column: "target", row: 4 },
    },
    passes: {
      says: "A target of 1.",
      edits: [
        { sheet: "kpis", row: 3, set: { measure: "Yes/No", direction: "Increase" } },
        { sheet: "actuals", row: 11, set: { value: 0 } },
        { sheet: "kpi_targets", row: 4, set: { target: 1 } },
      ],
    },
  },
};
