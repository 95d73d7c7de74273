import type { Finding, KpiCheck } from "../check.ts";
import { oddRatiosOf, RATIOS_READ } from "../read/ratio.ts";

export const denominator: KpiCheck = {
  id: "unit/denominator",
  area: "unit",
  severity: "error",
  scope: "kpi",
  title: "Denominator not above 0",
  finds: "A denominator of 0 or below.",
  why: "Nothing can be divided by it.",
  how: "Correct the denominator. Where there was nobody to count, leave the value blank and say so in Status and Comment.",
  reads: RATIOS_READ,
  run({ once }): Finding[] {
    const found: Finding[] = [];
    for (const { row, denominator } of once(oddRatiosOf)) {
      if (denominator === null || denominator > 0) continue;
      found.push({ sheet: "actuals", column: "denominator", row, expected: "a number above 0" });
    }
    return found;
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
