import { isBlank } from "../../workbook/workbook.ts";
import type { CellCheck } from "../check.ts";
import { spacesIn, tidy, tidyCode } from "../read/text.ts";

export const spaces: CellCheck = {
  id: "cell/spaces",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "Spaces that do not belong",
  finds: "A space before or after an entry, a non-breaking space, or two spaces in a code.",
  why: "They cannot be seen, and Excel takes the entry for another one.",
  how: "Take the spaces out.",
  reads: "every sheet",
  look(cell, { codeLike, column }) {
    if (typeof cell !== "string") return null;
    const only = cell !== "" && isBlank(cell);
    const clean = codeLike ? tidyCode(cell) : only || /^\s|\s$/.test(cell) ? tidy(cell) : cell;
    if (clean === cell || column.maxWords !== undefined) return null;
    return {
      note: only ? "only spaces" : spacesIn(cell),
      expected: only ? "blank" : clean,
      fix: { before: cell, after: only ? null : clean },
      ...(codeLike ? {} : { severity: "tip" }),
    };
  },
  examples: {
    fails: {
      says: "A code was pasted with a non-breaking space after it.",
      edits: [{ sheet: "actuals", row: 2, set: { kpi: "DI-01\u00a0" } }],
      at: { sheet: "actuals", column: "kpi", row: 2 },
    },
    passes: {
      says: "A space between words is fine.",
      edits: [{ sheet: "outputs", row: 0, set: { title: "Training of trainers" } }],
    },
  },
};
