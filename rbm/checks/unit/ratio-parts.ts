import type { RowCheck } from "../check.ts";
import { ratioRows } from "../read/ratio.ts";

export const ratioParts: RowCheck = {
  id: "unit/ratio-parts",
  area: "unit",
  severity: "error",
  scope: "row",
  title: "Numerator or denominator missing",
  finds: "A ratio without both of its parts, or a percentage with only one of them.",
  why: "Regions can be added up only as all numerators over all denominators.",
  how: "Fill in both parts.",
  reads: [{ sheet: "actuals", columns: ["kpi", "numerator", "denominator", "value"] }],
  looksUp: [{ sheet: "kpis", columns: ["code", "measure"] }],
  *run(sheet, { from, to }, checking) {
    for (const { row, kpi, numerator, denominator, value } of ratioRows(sheet, from, to, checking)) {
      const both = numerator === null && denominator === null;
      if (both && (kpi.measure !== "Ratio" || value === null)) continue;
      if (numerator !== null && denominator !== null) continue;
      const column = numerator === null ? "numerator" : "denominator";
      const expected = both ? "a numerator and a denominator" : `a ${column}`;
      yield { sheet: "actuals", column, row, expected };
    }
  },
  examples: {
    fails: {
      says: "A percentage with a numerator and no denominator.",
      edits: [{ sheet: "actuals", row: 5, set: { denominator: null } }],
      at: { sheet: "actuals", column: "denominator", row: 5 },
    },
    passes: {
      says: "A percentage whose source gives neither.",
      edits: [{ sheet: "actuals", row: 5, set: { numerator: null, denominator: null } }],
    },
  },
};
