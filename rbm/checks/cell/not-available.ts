import type { CellCheck } from "../check.ts";
import { standsForNothing } from "../read/absent.ts";
import { expectedAt, wantsNumber } from "../read/expected.ts";
import { listOf } from "../read/lists.ts";
import { tidyCode } from "../read/text.ts";

export const notAvailable: CellCheck = {
  id: "cell/not-available",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "n/a, tbc or a dash in a cell",
  finds: "A text that stands for “there is none” (n/a, -, tbc, not available) where a value is wanted.",
  why: "Each spelling reads as another value. A blank, a 0 and “not available” mean different things.",
  how: "Clear the cell.",
  reads: "every sheet",
  looksUp: [{ sheet: "kpis", columns: ["code", "measure", "over_100"] }],
  look(cell, at, checking) {
    const { type, list, required } = at.column;
    if (typeof cell !== "string" || cell.trim() === "" || !standsForNothing(cell)) return null;
    if (type === "text" && !required) return null;
    if (list !== undefined && listOf(checking, list).values.has(tidyCode(cell))) return null;
    const observation = at.sheet.declaration.id === "actuals" && wantsNumber(at);
    const how = observation
      ? "Clear the cell, choose Missing in Status and say why in Comment."
      : required
        ? "Fill in what it stands for, or clear the whole row."
        : undefined;
    const expected = required ? expectedAt(at, checking) : `${expectedAt(at, checking)}, or blank`;
    return { note: "text", expected, ...(how ? { how } : {}) };
  },
  examples: {
    fails: {
      says: "An actual says n/a.",
      edits: [{ sheet: "actuals", row: 2, set: { value: "n/a" } }],
      at: { sheet: "actuals", column: "value", row: 2 },
    },
    passes: {
      says: "The value is blank, its status Missing, and the comment says why.",
      edits: [{ sheet: "actuals", row: 2, set: { value: null, status: "Missing", comment: "Survey not yet back." } }],
    },
  },
};
