import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, KpiCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";
import { KPI_VALUES_READ, oddValues } from "../read/kpi-values.ts";

export const wholeNumber: KpiCheck = {
  id: "unit/whole-number",
  area: "unit",
  severity: "warning",
  scope: "kpi",
  title: "Count with decimals",
  finds: "A value, target or baseline of a count that is not a whole number, or is below 0.",
  why: "Countries and people come whole; decimals often mean thousands, millions or a share.",
  how: "Correct the number, or say in Comment why it is right.",
  reads: [
    ...KPI_VALUES_READ,
    { sheet: "kpi_targets", columns: ["comment"] },
    { sheet: "actuals", columns: ["comment"] },
  ],
  run(view): Finding[] {
    const found: Finding[] = [];
    const { kpi, checking } = view;
    if (kpi.measure !== "Count" || /thousand|million|billion|'000|000s/i.test(kpi.unit ?? "")) return found;
    for (const { sheet, column, row } of oddValues(view, (value) => !Number.isInteger(value) || value < 0)) {
      const comment = sheet === "kpis" ? null : cells(boundSheet(checking.workbook, sheet), "comment")[row];
      if (textOf(comment) === null) found.push({ sheet, column, row, expected: "a whole number, 0 or more" });
    }
    return found;
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
