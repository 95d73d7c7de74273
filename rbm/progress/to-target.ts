import { type Measure, measured, unmeasured } from "./measure.ts";
import type { MethodRule } from "./method-rule.ts";
import { need, type Reading, reached, sense } from "./reading.ts";

export const toTargetRule = {
  id: "to-target",
  title: "Progress to target",
  formula: "p = (A − B) / (T − B)",
  source: "IATI guidance on results",
  meaning: "Share of the way from baseline to target that has been gone.",
  reads: "share",
} as const satisfies MethodRule;

/**
 * Share of the way from baseline to target that has been gone: p = (A − B) / (T − B).
 * 0 at the baseline, 1 at the target, above 1 beyond it, negative when moving away; decreases work by sign.
 * A KPI to be maintained is a yes or no: 1 while the actual is at least as good as the target, else 0.
 * T = B, or a target on the wrong side of the baseline, has no value.
 *
 * Source: IATI guidance on results, "percentage of target achieved" with a baseline; ITU-D strategic targets.
 */
export function toTarget(reading: Reading): Measure {
  if (reading.direction === "maintain") {
    const given = need(reading, "actual", "target");
    if (given.cause !== null) return unmeasured("to-target", given.cause);
    return measured("to-target", reached(reading) ? 1 : 0);
  }
  const given = need(reading, "actual", "baseline", "target");
  if (given.cause !== null) return unmeasured("to-target", given.cause);
  const { actual, baseline, target } = given;
  if (target === baseline) return unmeasured("to-target", "target-is-baseline");
  const d = sense(reading);
  if (d !== null && Math.sign(target - baseline) !== d) return unmeasured("to-target", "target-against-direction");
  return measured("to-target", (actual - baseline) / (target - baseline));
}
