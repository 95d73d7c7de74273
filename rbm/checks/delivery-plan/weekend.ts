import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { dateOf, textOf } from "../read/cell.ts";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

export const weekend: RowCheck = {
  id: "delivery-plan/weekend",
  area: "time",
  severity: "tip",
  scope: "row",
  title: "Starts or ends on a weekend",
  finds: "A meeting whose first or last day is a Saturday or Sunday, without a comment.",
  why: "Most such dates are slips of the day or the month; some are not.",
  how: "Correct the date, or say in Comment that it is so.",
  reads: [{ sheet: "meetings", columns: ["starts", "ends", "comment"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      if (textOf(cells(sheet, "comment")[row]) !== null) continue;
      for (const column of ["starts", "ends"]) {
        const date = dateOf(cells(sheet, column)[row]);
        const day = date === null ? 1 : new Date(`${date}T00:00:00Z`).getUTCDay();
        if (day !== 0 && day !== 6) continue;
        yield { sheet: "meetings", column, row, note: DAYS[day], expected: "a working day, or a comment" };
        break;
      }
    }
  },
  examples: {
    fails: {
      says: "A meeting that starts on a Sunday.",
      edits: [{ sheet: "meetings", row: 1, set: { starts: "2017-09-10" } }],
      at: { sheet: "meetings", column: "starts", row: 1 },
    },
    passes: {
      says: "The comment says that it does.",
      edits: [{ sheet: "meetings", row: 1, set: { starts: "2017-09-10", comment: "Began on a Sunday." } }],
    },
  },
};
