import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { numberOf, textOf } from "../read/cell.ts";
import { kpisOf, VALUE_COLUMNS } from "../read/kpis.ts";

export const wholeNumber: RowCheck = {
  id: "unit/whole-number",
  area: "unit",
  severity: "warning",
  scope: "row",
  title: "Count with decimals",
  finds: "A value, target or baseline of a count that is not a whole number, or is below 0.",
  why: "Countries and people come whole; decimals often mean thousands, millions or a share.",
  how: "Correct the number, or say in Comment why it is right.",
  reads: [
    { sheet: "kpis", columns: ["code", "measure", "baseline"] },
    { sheet: "kpi_targets", columns: ["kpi", "target", "comment"] },
    { sheet: "actuals", columns: ["kpi", "value", "comment"] },
  ],
  looksUp: [{ sheet: "kpis", columns: ["code", "measure", "unit"] }],
  *run(sheet, { from, to }, { once }) {
    const id = sheet.declaration.id;
    const { column, kpi } = VALUE_COLUMNS[id]!;
    const [values, codes, kpis] = [cells(sheet, column), cells(sheet, kpi), once(kpisOf)];
    for (let row = from; row < to; row++) {
      const value = numberOf(values[row]);
      if (value === null || (Number.isInteger(value) && value >= 0)) continue;
      const facts = kpis.get(textOf(codes[row]) ?? "");
      if (facts?.measure !== "Count" || /thousand|million|billion|'000|000s/i.test(facts.unit ?? "")) continue;
      if (id !== "kpis" && textOf(cells(sheet, "comment")[row]) !== null) continue;
      yield { sheet: id, column, row, expected: "a whole number, 0 or more" };
    }
  },
  examples: {
    fails: {
      says: "17.5 countries.",
      edits: [{ sheet: "actuals", row: 2, set: { value: 17.5 } }],
      at: { sheet: "actuals", column: "value", row: 2 },
    },
    passes: {
      says: "2.5 million people, in a unit of millions.",
      edits: [
        { sheet: "kpis", row: 3, set: { measure: "Count", unit: "million people", title: "People reached" } },
        { sheet: "actuals", row: 11, set: { value: 2.5 } },
      ],
    },
  },
};
