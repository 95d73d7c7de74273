import { DATES } from "../../template/validation.ts";
import { isDate } from "../../workbook/workbook.ts";
import type { CellCheck } from "../check.ts";
import { isMeant } from "../read/cell.ts";
import { expectedAt, wantsNumber } from "../read/expected.ts";

export const range: CellCheck = {
  id: "cell/range",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "Out of range",
  finds: "A number below the least or above the most that its column allows, or a date before 1990 or after 2100.",
  why: "Such a value cannot be true and would spoil totals.",
  how: "Correct the number or the date.",
  reads: "every sheet",
  look(cell, at, checking) {
    if (isDate(cell) && at.column.type === "date")
      return isMeant(cell.date) ? null : { expected: `a date from ${DATES.first} to ${DATES.last}` };
    if (typeof cell !== "number" || !wantsNumber(at)) return null;
    const { type, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = at.column;
    const outside = type === "year" ? cell < 1900 || cell > 2100 : cell < min || cell > max;
    return outside ? { expected: expectedAt(at, checking) } : null;
  },
  examples: {
    fails: {
      says: "A budget below 0.",
      edits: [{ sheet: "outputs", row: 0, set: { budget: -100 } }],
      at: { sheet: "outputs", column: "budget", row: 0 },
    },
    passes: {
      says: "A budget of 0.",
      edits: [{ sheet: "outputs", row: 0, set: { budget: 0, spent: 0 } }],
    },
  },
};
