import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { dateOf, textOf } from "../read/cell.ts";

const HELD = {
  meetings: { status: "Held", date: "starts" },
  milestones: { status: "Done", date: "date" },
} as const;

export const stillToCome: RowCheck = {
  id: "delivery-plan/still-to-come",
  area: "time",
  severity: "error",
  scope: "row",
  title: "Held or done on a day still to come",
  finds: "A meeting with the status Held, or a milestone with the status Done, that is dated after today.",
  why: "What is planned would be shown as done.",
  how: "Correct the date, or the status.",
  reads: [
    { sheet: "meetings", columns: ["starts", "status"] },
    { sheet: "milestones", columns: ["date", "status", "done"] },
  ],
  *run(sheet, { from, to }, { today }) {
    const id = sheet.declaration.id === "meetings" ? "meetings" : "milestones";
    const { status, date: column } = HELD[id];
    for (let row = from; row < to; row++) {
      const date = (id === "milestones" && dateOf(cells(sheet, "done")[row])) || dateOf(cells(sheet, column)[row]);
      if (date === null || date <= today || textOf(cells(sheet, "status")[row]) !== status) continue;
      yield { sheet: id, column: "status", row, note: `on ${date}`, expected: "Planned" };
    }
  },
  examples: {
    fails: {
      says: "A meeting of 2099 that was held.",
      edits: [{ sheet: "meetings", row: 0, set: { starts: "2099-05-20", ends: "2099-05-20" } }],
      at: { sheet: "meetings", column: "status", row: 0 },
    },
    passes: {
      says: "A meeting of 2099 that is planned.",
      edits: [{ sheet: "meetings", row: 0, set: { starts: "2099-05-20", ends: "2099-05-20", status: "Planned" } }],
    },
  },
};
