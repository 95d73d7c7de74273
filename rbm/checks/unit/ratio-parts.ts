import type { Finding, KpiCheck } from "../check.ts";
import { oddRatiosOf, RATIOS_READ } from "../read/ratio.ts";

export const ratioParts: KpiCheck = {
  id: "unit/ratio-parts",
  area: "unit",
  severity: "error",
  scope: "kpi",
  title: "Numerator or denominator missing",
  finds: "A ratio without both of its parts, or a percentage with only one of them.",
  why: "Regions can be added up only as all numerators over all denominators.",
  how: "Fill in both parts.",
  reads: RATIOS_READ,
  run({ kpi, once }): Finding[] {
    const found: Finding[] = [];
    for (const { row, numerator, denominator, value } of once(oddRatiosOf)) {
      if (numerator !== null && denominator !== null) continue;
      const neither = numerator === null && denominator === null;
      if (neither && (kpi.measure !== "Ratio" || value === null)) continue;
      const column = numerator === null ? "numerator" : "denominator";
      const expected = neither ? "a numerator and a denominator" : `a ${column}`;
      found.push({ sheet: "actuals", column, row, expected });
    }
    return found;
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
