import { cells, isBlankRow } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { RowCheck } from "../check.ts";

const NEEDS = [
  { column: "data_source", expected: "who holds the figures", severity: "warning" },
  { column: "verification", expected: "what proves the figures", severity: "warning" },
  { column: "unit_responsible", expected: "which unit answers for the figures", severity: "tip" },
] as const;

export const source: RowCheck = {
  id: "methodology/source",
  area: "methodology",
  severity: "warning",
  scope: "row",
  title: "No source or means of verification",
  finds: "A KPI without a data source, means of verification or responsible unit.",
  why: "A figure that cannot be traced cannot be accepted.",
  how: "Fill the cell in.",
  reads: [{ sheet: "kpis", columns: "all" }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      if (isBlankRow(sheet, row)) continue;
      for (const { column, expected, severity } of NEEDS) {
        if (sheet.columns.get(column)?.index == null || !isBlank(cells(sheet, column)[row] ?? null)) continue;
        yield { sheet: "kpis", column, row, expected, severity };
      }
    }
  },
  examples: {
    fails: {
      says: "A KPI without means of verification.",
      edits: [{ sheet: "kpis", row: 0, set: { verification: null } }],
      at: { sheet: "kpis", column: "verification", row: 0 },
    },
    passes: {
      says: "Each is given.",
      edits: [{ sheet: "kpis", row: 0, set: { verification: "Minutes of the working group" } }],
    },
  },
};
