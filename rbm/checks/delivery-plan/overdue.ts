import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { dateOf, textOf } from "../read/cell.ts";

const DUE: Readonly<Record<string, readonly string[]>> = {
  milestones: ["date"],
  meetings: ["ends", "starts"],
  deliverables: ["due"],
  actions: ["due"],
};

/** Statuses of something that has yet to happen. */
const OPEN: ReadonlySet<string> = new Set(["Planned", "In progress", "Open"]);

export const overdue: RowCheck = {
  id: "delivery-plan/overdue",
  area: "delivery",
  severity: "warning",
  scope: "row",
  title: "Past its date",
  finds: "A milestone, meeting, deliverable or action whose date has passed and that is still planned or open.",
  why: "What waits for it does not know.",
  how: "Correct the status or the date, or say in Comment where it stands.",
  reads: [
    { sheet: "milestones", columns: ["date", "status", "comment"] },
    { sheet: "meetings", columns: ["ends", "starts", "status", "comment"] },
    { sheet: "deliverables", columns: ["due", "status", "comment"] },
    { sheet: "actions", columns: ["due", "status", "comment"] },
  ],
  *run(sheet, { from, to }, { today }) {
    const { id } = sheet.declaration;
    for (let row = from; row < to; row++) {
      const dates = (DUE[id] ?? []).map((column) => dateOf(cells(sheet, column)[row]));
      const due = dates.find((date) => date !== null) ?? null;
      const status = textOf(cells(sheet, "status")[row]);
      if (due === null || due >= today || !OPEN.has(status ?? "") || textOf(cells(sheet, "comment")[row])) continue;
      yield {
        sheet: id,
        column: "status",
        row,
        note: `due ${due}`,
        expected: `another status, or a date from ${today}`,
      };
    }
  },
  examples: {
    fails: {
      says: "A meeting of 2017 that is still planned.",
      edits: [{ sheet: "meetings", row: 1, set: { status: "Planned" } }],
      at: { sheet: "meetings", column: "status", row: 1 },
    },
    passes: {
      says: "The comment says where it stands.",
      edits: [{ sheet: "meetings", row: 1, set: { status: "Planned", comment: "Moved; new dates are awaited." } }],
    },
  },
};
