import type { CellCheck } from "../check.ts";
import { expectedAt, wantsNumber } from "../read/expected.ts";
import { western } from "../read/text.ts";

export const numberWithText: CellCheck = {
  id: "cell/number-with-text",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "More than a number in a cell",
  finds: "A number with words, a unit, a sign such as > or ~, or a second number beside it.",
  why: "Only a number by itself can be compared and added up.",
  how: "Leave the number only. Put the rest in Comment, or in rows of its own.",
  reads: "every sheet",
  looksUp: [{ sheet: "kpis", columns: ["code", "measure", "over_100"] }],
  look(cell, at, checking) {
    if (typeof cell !== "string" || !wantsNumber(at)) return null;
    const text = western(cell);
    if (!/\d/.test(text)) return null;
    const numbers = text.match(/\d+(?:[.,'’\s]\d+)*/g) ?? [];
    const lines = /[\r\n]/.test(cell.trim());
    const note = lines ? "text of several lines" : numbers.length > 1 ? "several numbers" : "number and text";
    return { note, expected: expectedAt(at, checking) };
  },
  examples: {
    fails: {
      says: "An actual says how it is made up.",
      edits: [{ sheet: "actuals", row: 2, set: { value: "17 (15 per region)" } }],
      at: { sheet: "actuals", column: "value", row: 2 },
    },
    passes: {
      says: "The number stands alone and the rest is in Comment.",
      edits: [{ sheet: "actuals", row: 2, set: { value: 17, comment: "15 per region." } }],
    },
  },
};
