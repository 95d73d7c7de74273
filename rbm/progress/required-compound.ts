import { type Measure, measured, unmeasured } from "./measure.ts";
import type { MethodRule } from "./method-rule.ts";
import { need, type Reading } from "./reading.ts";

export const requiredCompoundRule = {
  id: "required-compound",
  title: "Growth a year required from now on",
  formula: "(T / A)^(1/(Y − t)) − 1",
  source: "compound annual growth rate",
  meaning: "By what rate the KPI has to grow each year to meet its target in time.",
  reads: "rate a year",
} as const satisfies MethodRule;

/**
 * Annual growth rate that meets the target from now on: (T / A)^(1/(Y − t)) − 1; 0.05 is 5 % a year, negative a fall.
 * Null where a value is 0 or negative, and once the target's date has passed.
 *
 * Source: compound annual growth rate.
 */
export function requiredCompound(reading: Reading): Measure {
  const given = need(reading, "actual", "target", "time", "targetTime");
  if (given.cause !== null) return unmeasured("required-compound", given.cause);
  if (given.actual <= 0 || given.target <= 0) return unmeasured("required-compound", "not-positive");
  const years = given.targetTime - given.time;
  if (years <= 0) return unmeasured("required-compound", "target-time-passed");
  return measured("required-compound", (given.target / given.actual) ** (1 / years) - 1);
}
