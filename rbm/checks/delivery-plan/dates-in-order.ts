import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { dateOf } from "../read/cell.ts";

const LAST: Readonly<Record<string, string>> = { milestones: "date", meetings: "ends" };

export const datesInOrder: RowCheck = {
  id: "delivery-plan/dates-in-order",
  area: "delivery",
  severity: "error",
  scope: "row",
  title: "Ends before it starts",
  finds: "A meeting or milestone whose last day lies before its first.",
  why: "A calendar cannot show it.",
  how: "Correct one of the dates.",
  reads: [
    { sheet: "milestones", columns: ["starts", "date"] },
    { sheet: "meetings", columns: ["starts", "ends"] },
  ],
  *run(sheet, { from, to }) {
    const column = LAST[sheet.declaration.id]!;
    for (let row = from; row < to; row++) {
      const starts = dateOf(cells(sheet, "starts")[row]);
      const ends = dateOf(cells(sheet, column)[row]);
      if (starts === null || ends === null || ends >= starts) continue;
      yield { sheet: sheet.declaration.id, column, row, note: `starts ${starts}`, expected: `${starts} or later` };
    }
  },
  examples: {
    fails: {
      says: "A meeting that ends the year before it starts.",
      edits: [{ sheet: "meetings", row: 1, set: { ends: "2016-09-12" } }],
      at: { sheet: "meetings", column: "ends", row: 1 },
    },
    passes: {
      says: "A meeting of one day.",
      edits: [{ sheet: "meetings", row: 1, set: { ends: "2017-09-11" } }],
    },
  },
};
