import { cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { RowCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

const NEEDS = [
  ["methodology", "how it is measured, or a link to where that is written"],
  ["methodology_version", "a version, such as 1.2"],
  ["methodology_reviewed", "the date of the last review"],
] as const;

export const given: RowCheck = {
  id: "methodology/given",
  area: "methodology",
  severity: "warning",
  scope: "row",
  title: "Measurement methodology not given",
  finds: "A measurement methodology that is approved, and whose text, version or date of review is blank.",
  why: "Two offices can only report the same KPI by the same methodology.",
  how: "Fill the cell in, or change the methodology status.",
  reads: [
    { sheet: "kpis", columns: ["methodology_status", "methodology", "methodology_version", "methodology_reviewed"] },
  ],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      if (textOf(cells(sheet, "methodology_status")[row]) !== "Approved") continue;
      for (const [column, expected] of NEEDS) {
        if (sheet.columns.get(column)?.index == null || !isBlank(cells(sheet, column)[row] ?? null)) continue;
        yield { sheet: "kpis", column, row, expected };
      }
    }
  },
  examples: {
    fails: {
      says: "Approved, and nothing says how it is measured.",
      edits: [{ sheet: "kpis", row: 0, set: { methodology: null } }],
      at: { sheet: "kpis", column: "methodology", row: 0 },
    },
    passes: {
      says: "In review: the version may still be open.",
      edits: [{ sheet: "kpis", row: 0, set: { methodology_status: "In review", methodology_version: null } }],
    },
  },
};
