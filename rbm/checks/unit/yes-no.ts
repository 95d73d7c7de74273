import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { numberOf, textOf } from "../read/cell.ts";
import { kpisOf, VALUE_COLUMNS } from "../read/kpis.ts";

export const yesNo: RowCheck = {
  id: "unit/yes-no",
  area: "unit",
  severity: "error",
  scope: "row",
  title: "Neither 1 nor 0",
  finds: "A value, target or baseline of a Yes/No KPI that is neither 1 (done) nor 0 (not done).",
  why: "There is nothing between yes and no.",
  how: "Type 1 or 0. Where it goes by steps, choose the measure Ordinal and give its scale.",
  reads: [
    { sheet: "kpis", columns: ["code", "measure", "baseline"] },
    { sheet: "kpi_targets", columns: ["kpi", "target"] },
    { sheet: "actuals", columns: ["kpi", "value"] },
  ],
  looksUp: [{ sheet: "kpis", columns: ["code", "measure"] }],
  *run(sheet, { from, to }, { once }) {
    const { column, kpi } = VALUE_COLUMNS[sheet.declaration.id]!;
    const [values, codes, kpis] = [cells(sheet, column), cells(sheet, kpi), once(kpisOf)];
    for (let row = from; row < to; row++) {
      const value = numberOf(values[row]);
      if (value === null || value === 0 || value === 1) continue;
      if (kpis.get(textOf(codes[row]) ?? "")?.measure !== "Yes/No") continue;
      yield { sheet: sheet.declaration.id, column, row, expected: "1 (done) or 0 (not done)" };
    }
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
