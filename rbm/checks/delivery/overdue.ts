import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { dateOf, textOf } from "../read/cell.ts";

export const overdue: RowCheck = {
  id: "delivery/overdue",
  area: "delivery",
  severity: "warning",
  scope: "row",
  title: "Output past its date",
  finds: "An output that was due before today and is neither done, delayed nor cancelled.",
  why: "What waits for it does not know.",
  how: "Correct the status or the date, or say in Comment where it stands.",
  reads: [{ sheet: "outputs", columns: ["due", "done", "status", "comment"] }],
  *run(sheet, { from, to }, { today }) {
    for (let row = from; row < to; row++) {
      const due = dateOf(cells(sheet, "due")[row]);
      const status = textOf(cells(sheet, "status")[row]);
      if (due === null || due >= today || (status !== "Planned" && status !== "In progress")) continue;
      if (dateOf(cells(sheet, "done")[row]) !== null || textOf(cells(sheet, "comment")[row]) !== null) continue;
      yield { sheet: "outputs", column: "status", row, note: `due ${due}`, expected: "Done, Delayed or Cancelled" };
    }
  },
  examples: {
    fails: {
      says: "Due in June, still in progress on 10 October.",
      edits: [{ sheet: "outputs", row: 0, set: { due: "2021-06-30" } }],
      at: { sheet: "outputs", column: "status", row: 0 },
    },
    passes: {
      says: "Due in June, and said to be delayed.",
      edits: [{ sheet: "outputs", row: 0, set: { due: "2021-06-30", status: "Delayed" } }],
    },
  },
};
