import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { numberOf, textOf } from "../read/cell.ts";
import { isPercentage, kpisOf, LIMITS_LOOK_UP, VALUE_COLUMNS } from "../read/kpis.ts";

export const percentRange: RowCheck = {
  id: "unit/percent-range",
  area: "unit",
  severity: "error",
  scope: "row",
  title: "Percentage outside 0 to 100",
  finds: "A value, target or baseline of a percentage below 0 or above 100, where its KPI does not allow it.",
  why: "A part is never more than its whole.",
  how: "Correct the number. Where it may really pass 100, say Yes under May pass 100% on the sheet KPIs.",
  reads: [
    { sheet: "kpis", columns: ["code", "measure", "over_100", "baseline"] },
    { sheet: "kpi_targets", columns: ["kpi", "target"] },
    { sheet: "actuals", columns: ["kpi", "value"] },
  ],
  looksUp: LIMITS_LOOK_UP,
  *run(sheet, { from, to }, { once }) {
    const { column, kpi } = VALUE_COLUMNS[sheet.declaration.id]!;
    const [values, codes, kpis] = [cells(sheet, column), cells(sheet, kpi), once(kpisOf)];
    for (let row = from; row < to; row++) {
      const value = numberOf(values[row]);
      if (value === null || (value >= 0 && value <= 100)) continue;
      if (!isPercentage(kpis.get(textOf(codes[row]) ?? ""))) continue;
      yield { sheet: sheet.declaration.id, column, row, expected: "a number, 0 to 100" };
    }
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
