import type { Finding, KpiCheck } from "../check.ts";
import { KPI_VALUES_READ, oddValues } from "../read/kpi-values.ts";
import { isPercentage } from "../read/kpis.ts";

export const percentRange: KpiCheck = {
  id: "unit/percent-range",
  area: "unit",
  severity: "error",
  scope: "kpi",
  title: "Percentage outside 0 to 100",
  finds: "A value, target or baseline of a percentage below 0 or above 100, where its KPI does not allow it.",
  why: "A part is never more than its whole.",
  how: "Correct the number. Where it may really pass 100, say Yes under May pass 100% on the sheet KPIs.",
  reads: KPI_VALUES_READ,
  run(view): Finding[] {
    const found: Finding[] = [];
    if (!isPercentage(view.kpi)) return found;
    for (const { sheet, column, row } of oddValues(view, (value) => value < 0 || value > 100)) {
      found.push({ sheet, column, row, expected: "a number, 0 to 100" });
    }
    return found;
  },
  examples: {
    fails: {
      says: "A target of 120%.",
      edits: [{ sheet: "kpi_targets", row: 2, set: { target: 120 } }],
      at: { sheet: "kpi_targets", column: "target", row: 2 },
    },
    passes: {
      says: "A target of 120% of a KPI that may pass 100%.",
      edits: [
        { sheet: "kpi_targets", row: 2, set: { target: 120 } },
        { sheet: "kpis", row: 1, set: { over_100: "Yes" } },
        { sheet: "follow_up", row: 0, set: { kpi: "DI-02" } },
      ],
    },
  },
};
