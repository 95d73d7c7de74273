import { boundSheet, cells } from "../../template/bind.ts";
import { folded } from "../../template/names.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

const NAMES = [
  { sheet: "levels", column: "name" },
  { sheet: "priorities", column: "name" },
] as const;

export const nameTwice: WorkbookCheck = {
  id: "framework-plan/name-twice",
  area: "identity",
  severity: "error",
  scope: "workbook",
  title: "Name there twice",
  finds: "Two levels, or two thematic priorities, of one name under different codes.",
  why: "Dropdowns and charts show names: nobody could tell the two apart.",
  how: "Give one of them another name.",
  reads: NAMES.map(({ sheet, column }) => ({ sheet, columns: [column] })),
  *run({ workbook }): Iterable<Finding> {
    for (const { sheet, column } of NAMES) {
      const seen = new Set<string>();
      for (const [row, cell] of cells(boundSheet(workbook, sheet), column).entries()) {
        const name = folded(textOf(cell) ?? "");
        if (name !== "" && seen.has(name)) yield { sheet, column, row, expected: "a name of its own" };
        seen.add(name);
      }
    }
  },
  examples: {
    fails: {
      says: "Two priorities called Statistics.",
      edits: [{ sheet: "priorities", row: 0, set: { name: "Statistics" } }],
      at: { sheet: "priorities", column: "name", row: 9 },
    },
    passes: {
      says: "Each has a name of its own.",
      edits: [{ sheet: "priorities", row: 0, set: { name: "Capacity building" } }],
    },
  },
};
