import { type Measure, measured, unmeasured } from "./measure.ts";
import type { MethodRule } from "./method-rule.ts";

/** The named steps of a KPI that is not a number, from the worst to the best: `["none", "drafted", "adopted", "in force"]`. */
export type Scale = readonly string[];

/** For "a strategy adopted", "parity reached": no is 0, yes is 1. */
export const yesNo: Scale = ["no", "yes"];

/** The steps of a scale as the template has them: `none > draft > adopted`. */
export const scaleOf = (text: string): Scale =>
  text
    .split(">")
    .map((step) => step.trim())
    .filter((step) => step !== "");

export interface ScaleReading {
  scale: Scale;
  actual?: string | null;
  /** Where the KPI started. The first step by default. */
  baseline?: string | null;
  /** Where it is to get. The last step by default. */
  target?: string | null;
}

export const onScaleRule = {
  id: "scale",
  title: "Steps of a scale",
  formula: "(step reached − step at the baseline) / (step of the target − step at the baseline)",
  source: "house rule",
  meaning: "Share of the named steps that has been reached; yes is 100%, no is 0%.",
  reads: "share",
} as const satisfies MethodRule;

/**
 * Share of the steps from baseline to target that has been reached. All steps count alike; case and outer spaces of
 * a step's name do not matter. Yes/no is the scale of two steps, so 0 or 1.
 *
 * Source: house rule for ordinal targets, written on the KPI with its scale.
 */
export function onScale({ scale, actual, baseline, target }: ScaleReading): Measure {
  if (new Set(scale.map(plain)).size !== scale.length || scale.length < 2)
    return unmeasured("scale", "scale-too-short");
  if (actual == null || actual.trim() === "") return unmeasured("scale", "no-actual");
  const at = placeOf(scale, actual);
  const from = baseline == null ? 0 : placeOf(scale, baseline);
  const to = target == null ? scale.length - 1 : placeOf(scale, target);
  if (at < 0 || from < 0 || to < 0) return unmeasured("scale", "not-a-step");
  if (to === from) return unmeasured("scale", "target-is-baseline");
  return measured("scale", (at - from) / (to - from));
}

const plain = (step: string) => step.trim().toLowerCase();
const placeOf = (scale: Scale, step: string) => scale.findIndex((name) => plain(name) === plain(step));
