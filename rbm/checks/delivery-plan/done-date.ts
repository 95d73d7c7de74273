import { cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { RowCheck } from "../check.ts";
import { dateOf, textOf } from "../read/cell.ts";

export const doneDate: RowCheck = {
  id: "delivery-plan/done-date",
  area: "delivery",
  severity: "error",
  scope: "row",
  title: "Done, and no date; or a date, and not done",
  finds: "A deliverable or action that is done and has no date, or has one and is not done; a date still to come.",
  why: "It would be counted as done in one place and as open in another.",
  how: "Give the day it was done, or correct the status.",
  reads: [
    { sheet: "deliverables", columns: ["done", "status"] },
    { sheet: "actions", columns: ["done", "status"] },
  ],
  *run(sheet, { from, to }, { today }) {
    const { id } = sheet.declaration;
    const word = id === "actions" ? "Closed" : "Done";
    for (let row = from; row < to; row++) {
      const cell = cells(sheet, "done")[row] ?? null;
      const [done, status] = [dateOf(cell), textOf(cells(sheet, "status")[row])];
      if (status === word && isBlank(cell)) yield { sheet: id, column: "done", row, expected: "the day it was done" };
      else if (done !== null && done > today) yield { sheet: id, column: "done", row, expected: `${today} or earlier` };
      else if (done !== null && status !== null && status !== word && status !== "Cancelled") {
        yield { sheet: id, column: "status", row, note: `done on ${done}`, expected: word };
      }
    }
  },
  examples: {
    fails: {
      says: "Done, and nobody says when.",
      edits: [{ sheet: "deliverables", row: 0, set: { status: "Done", done: null } }],
      at: { sheet: "deliverables", column: "done", row: 0 },
    },
    passes: {
      says: "Done, and when.",
      edits: [{ sheet: "deliverables", row: 0, set: { status: "Done", done: "2018-01-25" } }],
    },
  },
};
