import { cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { RowCheck } from "../check.ts";
import { dateOf, textOf } from "../read/cell.ts";

export const doneDate: RowCheck = {
  id: "delivery/done-date",
  area: "delivery",
  severity: "error",
  scope: "row",
  title: "Done, and no date; or a date, and not done",
  finds: "An output with the status Done and no date, or with a date of delivery and another status.",
  why: "It would be counted as delivered in one table and as open in another.",
  how: "Give the date, or correct the status.",
  reads: [{ sheet: "outputs", columns: ["status", "done"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      const status = textOf(cells(sheet, "status")[row]);
      const cell = cells(sheet, "done")[row] ?? null;
      if (status === "Done" && isBlank(cell)) {
        yield { sheet: "outputs", column: "done", row, expected: "the date it was delivered" };
      } else if (dateOf(cell) !== null && (status === "Planned" || status === "In progress" || status === "Delayed")) {
        yield { sheet: "outputs", column: "status", row, note: `done on ${dateOf(cell)}`, expected: "Done" };
      }
    }
  },
  examples: {
    fails: {
      says: "Done, and no date.",
      edits: [{ sheet: "outputs", row: 0, set: { status: "Done" } }],
      at: { sheet: "outputs", column: "done", row: 0 },
    },
    passes: {
      says: "Done, and when.",
      edits: [{ sheet: "outputs", row: 0, set: { status: "Done", done: "2021-09-15" } }],
    },
  },
};
