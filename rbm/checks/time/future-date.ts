import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { dateOf } from "../read/cell.ts";

const PAST: Readonly<Record<string, string>> = {
  kpis: "methodology_reviewed",
  outputs: "done",
  changes: "approved_on",
};

export const futureDate: RowCheck = {
  id: "time/future-date",
  area: "time",
  severity: "error",
  scope: "row",
  title: "Date that is still to come",
  finds: "A date of something that was done (delivered, reviewed, approved) after today.",
  why: "What is planned would be shown as done.",
  how: "Correct the date; where it is still planned, leave the cell blank.",
  reads: [
    { sheet: "kpis", columns: ["methodology_reviewed"] },
    { sheet: "outputs", columns: ["done"] },
    { sheet: "changes", columns: ["approved_on"] },
  ],
  *run(sheet, { from, to }, { today }) {
    const column = PAST[sheet.declaration.id]!;
    const dates = cells(sheet, column);
    for (let row = from; row < to; row++) {
      const date = dateOf(dates[row]);
      if (date !== null && date > today)
        yield { sheet: sheet.declaration.id, column, row, expected: `a date up to ${today}` };
    }
  },
  examples: {
    fails: {
      says: "A methodology reviewed next year.",
      edits: [{ sheet: "kpis", row: 0, set: { methodology_reviewed: "2022-02-01" } }],
      at: { sheet: "kpis", column: "methodology_reviewed", row: 0 },
    },
    passes: {
      says: "A methodology reviewed today.",
      edits: [{ sheet: "kpis", row: 0, set: { methodology_reviewed: "2021-10-10" } }],
    },
  },
};
