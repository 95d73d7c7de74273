import { isError } from "../../workbook/workbook.ts";
import type { CellCheck } from "../check.ts";
import { expectedAt } from "../read/expected.ts";

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ["#REF!", "The formula refers to cells that are gone."],
  ["#N/A", "The formula looked something up and did not find it."],
  ["#DIV/0!", "The formula divides by 0 or by a blank cell."],
  ["#VALUE!", "The formula counts with a text."],
  ["#NAME?", "The formula uses a name that Excel does not know."],
]);

export const formulaError: CellCheck = {
  id: "cell/formula-error",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "Formula with an error",
  finds: "A cell that shows #REF!, #N/A or another error of Excel.",
  why: "The cell has no value, and neither has anything that counts with it.",
  how: "Correct the formula, or type the value.",
  reads: "every sheet",
  looksUp: [{ sheet: "kpis", columns: ["code", "measure", "over_100"] }],
  look(cell, at, checking) {
    if (!isError(cell)) return null;
    const why = MEANINGS.get(cell.error);
    return { note: "error", expected: expectedAt(at, checking), ...(why ? { why } : {}) };
  },
  examples: {
    fails: {
      says: "An actual comes from a formula whose cells were deleted.",
      edits: [{ sheet: "actuals", row: 2, set: { value: { error: "#REF!" } } }],
      at: { sheet: "actuals", column: "value", row: 2 },
    },
    passes: {
      says: "The value was typed.",
      edits: [{ sheet: "actuals", row: 2, set: { value: 17 } }],
    },
  },
};
