import { type Measure, measured, unmeasured } from "./measure.ts";
import type { MethodRule } from "./method-rule.ts";
import { need, type Reading, sense } from "./reading.ts";

export const signOfChangeRule = {
  id: "sign-of-change",
  title: "Sign of change",
  formula: "d·sign(A − B)",
  source: "house rule",
  meaning: "Whether a KPI without a target has moved as wanted since its baseline.",
  reads: "index",
} as const satisfies MethodRule;

/**
 * For a KPI with no target at all: 1 where the actual has moved from the baseline as wanted, 0 unchanged, −1 against.
 * For `maintain`, 1 while at least as good as the baseline.
 *
 * Source: house rule for KPIs without a target.
 */
export function signOfChange(reading: Reading): Measure {
  const given = need(reading, "actual", "baseline");
  if (given.cause !== null) return unmeasured("sign-of-change", given.cause);
  const d = sense(reading);
  if (d === null) return unmeasured("sign-of-change", "no-direction");
  const change = d * Math.sign(given.actual - given.baseline);
  if (reading.direction === "maintain") return measured("sign-of-change", change >= 0 ? 1 : -1);
  return measured("sign-of-change", change);
}
