import type { CellCheck } from "../check.ts";
import { readDate } from "../read/date.ts";

export const textDate: CellCheck = {
  id: "cell/text-date",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "Date typed as text",
  finds: "A date that Excel keeps as text, such as 30.09.2021, or one whose day and month can be taken for each other.",
  why: "Excel keeps these as text, so nothing can tell what is due or late.",
  how: "Type the date again as year-month-day, such as 2021-09-30.",
  reads: "every sheet",
  look(cell, at) {
    if (typeof cell !== "string" || at.column.type !== "date") return null;
    const read = readDate(cell);
    if (!read) return null;
    if ("date" in read) return { note: "text", expected: "a date", fix: { before: cell, after: { date: read.date } } };
    const [dayFirst, monthFirst] = read.either;
    const how = `Type the date again: it may be ${dayFirst} or ${monthFirst}.`;
    return { note: "text", expected: "a date", how, why: "Day and month can be taken for each other." };
  },
  examples: {
    fails: {
      says: "A due date was pasted as text.",
      edits: [{ sheet: "outputs", row: 0, set: { due: "30 Nov 2021" } }],
      at: { sheet: "outputs", column: "due", row: 0 },
    },
    passes: {
      says: "The same typed as a date.",
      edits: [{ sheet: "outputs", row: 0, set: { due: { date: "2021-11-30" } } }],
    },
  },
};
