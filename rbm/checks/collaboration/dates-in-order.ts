import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { dateOf } from "../read/cell.ts";

export const datesInOrder: RowCheck = {
  id: "collaboration/dates-in-order",
  area: "collaboration",
  severity: "error",
  scope: "row",
  title: "Collaboration ends before it starts",
  finds: "A collaboration whose end lies before its start.",
  why: "It would count in no quarter.",
  how: "Correct one of the dates.",
  reads: [{ sheet: "collaboration", columns: ["starts", "ends"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      const starts = dateOf(cells(sheet, "starts")[row]);
      const ends = dateOf(cells(sheet, "ends")[row]);
      if (starts === null || ends === null || ends >= starts) continue;
      yield { sheet: "collaboration", column: "ends", row, note: `starts ${starts}`, expected: `${starts} or later` };
    }
  },
  examples: {
    fails: {
      says: "It starts in 2021 and ends in 2020.",
      edits: [{ sheet: "collaboration", row: 0, set: { ends: "2020-12-15" } }],
      at: { sheet: "collaboration", column: "ends", row: 0 },
    },
    passes: {
      says: "It goes on without an end.",
      edits: [{ sheet: "collaboration", row: 0, set: { ends: null } }],
    },
  },
};
