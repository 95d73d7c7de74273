import { cells } from "../../template/bind.ts";
import { folded } from "../../template/names.ts";
import type { CellCheck, CellPlace, Checking } from "../check.ts";
import { expectedAt } from "../read/expected.ts";
import { listOf } from "../read/lists.ts";
import { severalIn } from "../read/several.ts";

export const severalValues: CellCheck = {
  id: "cell/several-values",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "Several values in one cell",
  finds: "Two or more entries of a list, or two or more codes, in one cell.",
  why: "A row is about one thing; the second value would be lost.",
  how: "Keep one value here and give each other one a row of its own.",
  reads: "every sheet",
  looksUp: [
    { sheet: "kpis", columns: ["code"] },
    { sheet: "results", columns: ["code"] },
  ],
  look(cell, at, checking) {
    if (typeof cell !== "string") return null;
    const values = severalIn(cell, (part) => isKnown(part, at, checking));
    return values && { note: `${values.length} values`, expected: `${expectedAt(at, checking)}, and one only` };
  },
  examples: {
    fails: {
      says: "A collaboration has two contributions in one cell.",
      edits: [{ sheet: "collaboration", row: 0, set: { contribution_kind: "Cash, in kind" } }],
      at: { sheet: "collaboration", column: "contribution_kind", row: 0 },
    },
    passes: {
      says: "One in a cell.",
      edits: [{ sheet: "collaboration", row: 0, set: { contribution_kind: "In kind" } }],
    },
  },
};

function isKnown(part: string, { column }: CellPlace, checking: Checking): boolean {
  if (column.list !== undefined) return listOf(checking, column.list).folded.has(folded(part));
  if (column.refers === undefined) return false;
  const target = checking.workbook.sheets.get(column.refers.sheet);
  return target !== undefined && cells(target, column.refers.column).includes(part);
}
