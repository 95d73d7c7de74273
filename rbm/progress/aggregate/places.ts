import { type Measure, measured, unmeasured } from "../measure.ts";
import type { MethodRule } from "../method-rule.ts";
import type { Blank } from "../reading.ts";

/** One place's parts of a ratio. */
export interface RatioParts {
  numerator?: Blank;
  denominator?: Blank;
}

export const ratioOverPlacesRule = {
  id: "ratio-of-sums",
  title: "Ratio over places",
  formula: "Σ numerators / Σ denominators",
  source: "house rule",
  meaning: "The ratio of all places together, larger places counting more.",
  reads: "share",
} as const satisfies MethodRule;

/**
 * A ratio over places: Σ numerators / Σ denominators, as a share; ×100 for a percentage.
 * Never the sum or the plain mean of the places' percentages. A place with either part missing leaves it undefined;
 * a place with neither has not reported and is left out, so show how many did.
 */
export function ratioOverPlaces(places: readonly RatioParts[]): Measure & { counted: number; of: number } {
  const reported = places.filter((place) => place.numerator != null || place.denominator != null);
  const count = { counted: reported.length, of: places.length };
  let above = 0;
  let below = 0;
  for (const { numerator, denominator } of reported) {
    if (numerator == null || denominator == null) return { ...unmeasured("ratio-of-sums", "missing-part"), ...count };
    above += numerator;
    below += denominator;
  }
  if (reported.length === 0) return { ...unmeasured("ratio-of-sums", "nothing-to-aggregate"), ...count };
  if (!Number.isFinite(above) || !Number.isFinite(below))
    return { ...unmeasured("ratio-of-sums", "not-a-number"), ...count };
  if (below === 0) return { ...unmeasured("ratio-of-sums", "denominator-zero"), ...count };
  return { ...measured("ratio-of-sums", above / below), ...count };
}
