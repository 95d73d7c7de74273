import { type Measure, measured, unmeasured } from "../measure.ts";
import type { MethodRule } from "../method-rule.ts";
import type { Blank } from "../reading.ts";

export const geometricMeanRule = {
  id: "geometric-mean",
  title: "Geometric mean progress",
  formula: "(p1 · p2 · … · pn)^(1/n)",
  source: "house rule",
  meaning: "Mean progress that is 0 as soon as one KPI has not moved.",
  reads: "share",
} as const satisfies MethodRule;

/** Geometric mean: (1, 4, 16) → 4. Any part 0 makes it 0; a negative part leaves it undefined. Blank parts are left out. */
export function geometricMean(parts: readonly Blank[]): Measure {
  const known = parts.filter((part): part is number => part != null);
  if (known.some((part) => !Number.isFinite(part))) return unmeasured("geometric-mean", "not-a-number");
  if (known.length === 0) return unmeasured("geometric-mean", "nothing-to-aggregate");
  if (known.some((part) => part < 0)) return unmeasured("geometric-mean", "negative-part");
  return measured("geometric-mean", Math.exp(known.reduce((sum, part) => sum + Math.log(part) / known.length, 0)));
}
