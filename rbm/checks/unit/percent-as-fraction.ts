import type { Finding, KpiCheck } from "../check.ts";
import { agrees, fromParts, oddRatiosOf, RATIOS_READ, type RatioRow } from "../read/ratio.ts";

export const percentAsFraction: KpiCheck = {
  id: "unit/percent-as-fraction",
  area: "unit",
  severity: "error",
  scope: "kpi",
  title: "Percentage as a fraction",
  finds: "A percentage typed as 45% or 0.45: Excel keeps 0.45, a hundredth of what its numerator and denominator give.",
  why: "Percentages run from 0 to 100 here, so it reads as less than one per cent.",
  how: "Type 45 for 45%.",
  reads: RATIOS_READ,
  run({ once }): Finding[] {
    const found: Finding[] = [];
    for (const ratio of once(oddRatiosOf)) {
      if (!isFraction(ratio)) continue;
      const after = Number((ratio.value! * 100).toPrecision(12));
      const fix = { before: ratio.value, after };
      found.push({
        sheet: "actuals",
        column: "value",
        row: ratio.row,
        note: `shown as ${after}%`,
        expected: String(after),
        fix,
      });
    }
    return found;
  },
  examples: {
    fails: {
      says: "48% typed with its sign beside 480 of 1,000.",
      edits: [{ sheet: "actuals", row: 5, set: { value: 0.48 } }],
      at: { sheet: "actuals", column: "value", row: 5 },
    },
    passes: {
      says: "A true 0.5%.",
      edits: [{ sheet: "actuals", row: 4, set: { value: 0.5, numerator: 5 } }],
    },
  },
};

/** Whether a percentage is a hundredth of what its parts give. */
export function isFraction(ratio: RatioRow): boolean {
  const computed = fromParts(ratio);
  if (ratio.scale !== 100 || ratio.value === null || computed === null || computed === 0) return false;
  return (
    ratio.value <= 1 && !agrees(ratio.value, computed) && agrees(Number((ratio.value * 100).toPrecision(12)), computed)
  );
}
