import { type Measure, measured, unmeasured } from "../measure.ts";
import type { MethodRule } from "../method-rule.ts";
import type { Blank } from "../reading.ts";

export interface MeanProgress extends Measure {
  /** Mean of the progress with every part held within 0 … 1: no part makes up for another. */
  capped: number | null;
  /** Mean of the progress as it is. The same as `value`. */
  uncapped: number | null;
  /** How many parts had a value, of how many: to be shown beside any mean. */
  counted: number;
  of: number;
  /** Smallest and largest part. */
  range: [number, number] | null;
}

export const meanProgressRule = {
  id: "mean",
  title: "Mean progress",
  formula: "Σ p / n; capped: every p within 0 … 1 first",
  source: "house rule",
  meaning: "Mean progress of the KPIs of a result; capped, no KPI makes up for another.",
  reads: "share",
} as const satisfies MethodRule;

/**
 * Mean progress of the KPIs of a result, capped and uncapped both. Blank parts are left out and counted.
 * A mean punishes ambition and hides who did not report: show `counted`, `of` and `range` with it.
 */
export function meanProgress(parts: readonly Blank[]): MeanProgress {
  const known = parts.filter((part): part is number => part != null);
  const none = { capped: null, uncapped: null, counted: 0, of: parts.length, range: null };
  if (known.some((part) => !Number.isFinite(part))) return { ...unmeasured("mean", "not-a-number"), ...none };
  if (known.length === 0) return { ...unmeasured("mean", "nothing-to-aggregate"), ...none };
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value / values.length, 0);
  const uncapped = measured("mean", mean(known));
  return {
    ...uncapped,
    capped: Math.min(1, mean(known.map((part) => Math.min(1, Math.max(0, part))))),
    uncapped: uncapped.value,
    counted: known.length,
    of: parts.length,
    range: [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))],
  };
}
