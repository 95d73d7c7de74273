import { isBlank, isDate, isError } from "../../workbook/workbook.ts";
import type { CellCheck } from "../check.ts";
import { expectedAt, wantsNumber } from "../read/expected.ts";

export const type: CellCheck = {
  id: "cell/type",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "Another kind of value",
  finds:
    "A text where a number or a date is wanted, a date where a number is wanted, a part of a whole number, TRUE or FALSE for a text.",
  why: "A cell of another kind cannot be counted, compared or drawn.",
  how: "Type a value of the kind shown.",
  reads: "every sheet",
  looksUp: [{ sheet: "kpis", columns: ["code", "measure", "over_100"] }],
  look(cell, at, checking) {
    if (cell === null || isError(cell) || isBlank(cell)) return null;
    const expected = expectedAt(at, checking);
    const { type: wanted } = at.column;
    const autoDate = "Format the cell as text or number, then type the value again: Excel made a date of it.";
    if (wantsNumber(at)) {
      if (isDate(cell)) return { note: "date", expected, how: autoDate };
      if (typeof cell !== "number") return { note: typeof cell === "string" ? "text" : "yes or no", expected };
      const whole = wanted === "integer" || wanted === "year";
      return Number.isFinite(cell) && (!whole || Number.isInteger(cell)) ? null : { expected };
    }
    if (wanted === "date") return isDate(cell) ? null : { note: kindOf(cell), expected };
    if (typeof cell === "boolean" && wanted === "text") return { note: "yes or no", expected: "a text" };
    return isDate(cell) ? { note: "date", expected, how: autoDate } : null;
  },
  examples: {
    fails: {
      says: "A lag in words.",
      edits: [{ sheet: "kpis", row: 0, set: { lag: "two quarters" } }],
      at: { sheet: "kpis", column: "lag", row: 0 },
    },
    passes: {
      says: "A lag as a number.",
      edits: [{ sheet: "kpis", row: 0, set: { lag: 0 } }],
    },
  },
};

const kindOf = (cell: string | number | boolean): string =>
  typeof cell === "number" ? "number" : typeof cell === "string" ? "text" : "yes or no";
