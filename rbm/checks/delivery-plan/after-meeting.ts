import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { dateOf, textOf } from "../read/cell.ts";

export const afterMeeting: WorkbookCheck = {
  id: "delivery-plan/after-meeting",
  area: "delivery",
  severity: "warning",
  scope: "workbook",
  title: "Not of the days of its meeting",
  finds:
    "A contribution dated after its meeting ended, or a decision dated before its meeting began or after it ended.",
  why: "It was hardly taken up at that meeting: what led to what gets mixed up.",
  how: "Correct the date or the meeting, or say in Comment why it is so.",
  reads: [
    { sheet: "meetings", columns: ["code", "starts", "ends"] },
    { sheet: "contributions", columns: ["meeting", "dated", "comment"] },
    { sheet: "decisions", columns: ["meeting", "date", "comment"] },
  ],
  *run({ workbook }): Iterable<Finding> {
    const meetings = boundSheet(workbook, "meetings");
    const days = new Map(
      cells(meetings, "code").map((cell, row) => {
        const [starts, ends] = ["starts", "ends"].map((column) => dateOf(cells(meetings, column)[row]));
        return [textOf(cell), { starts: starts ?? null, ends: ends ?? starts ?? null }] as const;
      }),
    );
    for (const [id, column] of [
      ["contributions", "dated"],
      ["decisions", "date"],
    ] as const) {
      const sheet = boundSheet(workbook, id);
      for (const [row, cell] of cells(sheet, column).entries()) {
        const date = dateOf(cell);
        const meeting = days.get(textOf(cells(sheet, "meeting")[row]));
        if (date === null || !meeting || textOf(cells(sheet, "comment")[row]) !== null) continue;
        const { starts, ends } = meeting;
        if (ends !== null && date > ends) yield { sheet: id, column, row, expected: `${ends} or earlier` };
        else if (id === "decisions" && starts !== null && date < starts) {
          yield { sheet: id, column, row, expected: `${starts} or later` };
        }
      }
    }
  },
  examples: {
    fails: {
      says: "A contribution dated a month after its meeting.",
      edits: [{ sheet: "contributions", row: 0, set: { dated: "2020-08-17" } }],
      at: { sheet: "contributions", column: "dated", row: 0 },
    },
    passes: {
      says: "One dated on the day of its meeting.",
      edits: [{ sheet: "contributions", row: 0, set: { dated: "2020-07-17" } }],
    },
  },
};
