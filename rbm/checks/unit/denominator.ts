import type { RowCheck } from "../check.ts";
import { ratioRows } from "../read/ratio.ts";

export const denominator: RowCheck = {
  id: "unit/denominator",
  area: "unit",
  severity: "error",
  scope: "row",
  title: "Denominator not above 0",
  finds: "A denominator of 0 or below.",
  why: "Nothing can be divided by it.",
  how: "Correct the denominator. Where there was nobody to count, leave the value blank and say so in Status and Comment.",
  reads: [{ sheet: "actuals", columns: ["kpi", "numerator", "denominator", "value"] }],
  looksUp: [{ sheet: "kpis", columns: ["code", "measure"] }],
  *run(sheet, { from, to }, checking) {
    for (const { row, denominator } of ratioRows(sheet, from, to, checking)) {
      if (denominator === null || denominator > 0) continue;
      yield { sheet: "actuals", column: "denominator", row, expected: "a number above 0" };
    }
  },
  examples: {
    fails: {
      says: "A denominator of 0.",
      edits: [{ sheet: "actuals", row: 5, set: { denominator: 0 } }],
      at: { sheet: "actuals", column: "denominator", row: 5 },
    },
    passes: {
      says: "A numerator of 0.",
      edits: [{ sheet: "actuals", row: 3, set: { numerator: 0, value: 0 } }],
    },
  },
};
