import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

export const oneStatement: WorkbookCheck = {
  id: "framework-plan/one-statement",
  area: "identity",
  severity: "error",
  scope: "workbook",
  title: "A second vision or mission",
  finds: "More than one row with the kind Vision, or with the kind Mission.",
  why: "A plan has one of each; the second would be lost.",
  how: "Keep one, and make the other a value or take it out.",
  reads: [{ sheet: "statements", columns: ["kind"] }],
  *run({ workbook }): Iterable<Finding> {
    const seen = new Set<string>();
    for (const [row, cell] of cells(boundSheet(workbook, "statements"), "kind").entries()) {
      const kind = textOf(cell);
      if (kind !== "Vision" && kind !== "Mission") continue;
      if (seen.has(kind)) yield { sheet: "statements", column: "kind", row, note: "there already", expected: "Value" };
      seen.add(kind);
    }
  },
  examples: {
    fails: {
      says: "A value marked as a mission.",
      edits: [{ sheet: "statements", row: 2, set: { kind: "Mission" } }],
      at: { sheet: "statements", column: "kind", row: 2 },
    },
    passes: { says: "One vision, one mission, and values." },
  },
};
