import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { dateOf, textOf } from "../read/cell.ts";

export const overdue: RowCheck = {
  id: "narrative/overdue",
  area: "narrative",
  severity: "warning",
  scope: "row",
  title: "Action past its date",
  finds: "A row of Follow-up that is still open after its due date.",
  why: "The KPI stays off track while everybody waits.",
  how: "Close it, or give a new date.",
  reads: [{ sheet: "follow_up", columns: ["due", "status"] }],
  *run(sheet, { from, to }, { today }) {
    for (let row = from; row < to; row++) {
      const due = dateOf(cells(sheet, "due")[row]);
      const status = textOf(cells(sheet, "status")[row]);
      if (due === null || due >= today || (status !== "Open" && status !== "In progress")) continue;
      yield { sheet: "follow_up", column: "due", row, note: status, expected: `Closed, or a date from ${today}` };
    }
  },
  examples: {
    fails: {
      says: "Due at the end of September, still open on 10 October.",
      edits: [{ sheet: "follow_up", row: 0, set: { due: "2021-09-30" } }],
      at: { sheet: "follow_up", column: "due", row: 0 },
    },
    passes: {
      says: "Due at the end of September, and closed.",
      edits: [{ sheet: "follow_up", row: 0, set: { due: "2021-09-30", status: "Closed" } }],
    },
  },
};
