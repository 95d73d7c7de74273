import { boundSheet, cells } from "../../template/bind.ts";
import type { Checking, Finding, WorkbookCheck } from "../check.ts";
import { dateOf, textOf } from "../read/cell.ts";
import { dependenciesOf } from "./needs.ts";

export const beforeWhatItNeeds: WorkbookCheck = {
  id: "delivery-plan/before-what-it-needs",
  area: "delivery",
  severity: "error",
  scope: "workbook",
  title: "Before what it waits for",
  finds: "A milestone dated before another that it depends on.",
  why: "The calendar promises what cannot be: the other has to be reached first.",
  how: "Correct one of the dates, or take out the dependency.",
  reads: [
    { sheet: "dependencies", columns: ["milestone", "needs"] },
    { sheet: "milestones", columns: ["code", "date", "done"] },
  ],
  *run(checking): Iterable<Finding> {
    const dates = datesOf(checking);
    for (const { row, milestone, needs } of dependenciesOf(checking.workbook)) {
      const [own, other] = [dates.get(milestone), dates.get(needs)];
      if (!own || !other || own >= other) continue;
      const note = `${milestone} on ${own}, ${needs} on ${other}`;
      yield { sheet: "dependencies", column: "needs", row, note, expected: `a milestone by ${own}` };
    }
  },
  examples: {
    fails: {
      says: "A conference waits for the next one.",
      edits: [{ sheet: "dependencies", row: 0, set: { milestone: "PP-18", needs: "PP-22" } }],
      at: { sheet: "dependencies", column: "needs", row: 0 },
    },
    passes: {
      says: "A conference waits for the one before.",
      edits: [{ sheet: "dependencies", row: 0, set: { milestone: "PP-22", needs: "PP-18" } }],
    },
  },
};

/** The day each milestone was or is to be reached. */
function datesOf({ workbook }: Checking): Map<string, string> {
  const sheet = boundSheet(workbook, "milestones");
  const found = new Map<string, string>();
  for (const [row, cell] of cells(sheet, "code").entries()) {
    const code = textOf(cell);
    const date = dateOf(cells(sheet, "done")[row]) ?? dateOf(cells(sheet, "date")[row]);
    if (code && date && !found.has(code)) found.set(code, date);
  }
  return found;
}
