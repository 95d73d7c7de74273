import { isBlank } from "../../workbook/workbook.ts";
import type { CellCheck } from "../check.ts";
import { expectedAt } from "../read/expected.ts";

export const required: CellCheck = {
  id: "cell/required",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "Cell left blank",
  finds: "A blank cell in a column that every row needs.",
  why: "Without it the row cannot be told apart, counted or charted.",
  how: "Fill the cell in, or clear the whole row.",
  reads: "every sheet",
  looksUp: [{ sheet: "kpis", columns: ["code", "measure", "over_100"] }],
  look(cell, at, checking) {
    if (!at.column.required || !isBlank(cell)) return null;
    const form = at.sheet.declaration.layout === "form";
    return { expected: expectedAt(at, checking), ...(form ? { how: "Fill the cell in." } : {}) };
  },
  examples: {
    fails: {
      says: "A KPI has no title.",
      edits: [{ sheet: "kpis", row: 1, set: { title: null } }],
      at: { sheet: "kpis", column: "title", row: 1 },
    },
    passes: {
      says: "A KPI has no SDG: that column may stay blank.",
      edits: [{ sheet: "kpis", row: 1, set: { sdg: null } }],
    },
  },
};
