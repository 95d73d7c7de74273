import { type Measure, measured, unmeasured } from "./measure.ts";
import type { MethodRule } from "./method-rule.ts";
import { need, type Reading } from "./reading.ts";

export const requiredLinearRule = {
  id: "required-linear",
  title: "Change a year required from now on",
  formula: "(T − A) / (Y − t)",
  source: "house rule",
  meaning: "How much the KPI has to change each year to meet its target in time.",
  reads: "change a year",
} as const satisfies MethodRule;

/**
 * Change a year, in the KPI's unit, that meets the target from now on: (T − A) / (Y − t).
 * Negative where the way leads down, or where an increase has already gone beyond its target. Null once its date has passed.
 *
 * Source: house rule.
 */
export function requiredLinear(reading: Reading): Measure {
  const given = need(reading, "actual", "target", "time", "targetTime");
  if (given.cause !== null) return unmeasured("required-linear", given.cause);
  const years = given.targetTime - given.time;
  if (years <= 0) return unmeasured("required-linear", "target-time-passed");
  return measured("required-linear", (given.target - given.actual) / years);
}
