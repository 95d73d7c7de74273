import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { dateOf } from "../read/cell.ts";

export const datesInOrder: RowCheck = {
  id: "delivery/dates-in-order",
  area: "delivery",
  severity: "error",
  scope: "row",
  title: "Ends before it starts",
  finds: "An output that is due or done before it starts.",
  why: "A calendar cannot show it, and its delay cannot be told.",
  how: "Correct one of the dates.",
  reads: [{ sheet: "outputs", columns: ["starts", "due", "done"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      const starts = dateOf(cells(sheet, "starts")[row]);
      if (starts === null) continue;
      const expected = `${starts} or later`;
      for (const column of ["due", "done"]) {
        const date = dateOf(cells(sheet, column)[row]);
        if (date !== null && date < starts) yield { sheet: "outputs", column, row, note: `starts ${starts}`, expected };
      }
    }
  },
  examples: {
    fails: {
      says: "It starts in March 2021 and is due in November 2020.",
      edits: [{ sheet: "outputs", row: 0, set: { due: "2020-11-30", status: "Delayed" } }],
      at: { sheet: "outputs", column: "due", row: 0 },
    },
    passes: {
      says: "It starts and ends on one day.",
      edits: [{ sheet: "outputs", row: 0, set: { starts: "2021-11-30" } }],
    },
  },
};
