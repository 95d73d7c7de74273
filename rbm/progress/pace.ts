import { elapsedShare } from "./elapsed-share.ts";
import { type Measure, measured, unmeasured } from "./measure.ts";
import { need, type Reading } from "./reading.ts";
import type { MilestoneReading } from "./to-milestone.ts";
import { toTarget } from "./to-target.ts";

/**
 * Progress to target over the share of time elapsed: p / ((t − b) / (Y − b)). 1 is exactly the straight line from
 * baseline to target, above 1 is ahead of it; a target met after its date stays below 1.
 * Null before any time has passed, and for KPIs to be maintained.
 * A per-period KPI starts anew each year: its year to date against the share of the year's target that was due by
 * now, A / (T·share), or (T·share) / A where a decrease is wanted; the year ends at `targetTime`.
 *
 * Source: house rule; the actual against the straight line from baseline to target.
 */
export function pace(reading: MilestoneReading): Measure {
  if (reading.direction === "maintain") return unmeasured("pace", "maintain-has-no-rate");
  if (reading.accumulation === "per-period") return paceOfYear(reading);
  const progress = toTarget(reading);
  if (progress.cause !== null) return unmeasured("pace", progress.cause);
  const elapsed = elapsedShare(reading);
  if (elapsed.cause !== null) return unmeasured("pace", elapsed.cause);
  if (elapsed.value === 0) return unmeasured("pace", "no-time-elapsed");
  return measured("pace", (progress.value ?? 0) / (elapsed.value ?? 1));
}

function paceOfYear(reading: Reading): Measure {
  const given = need(reading, "actual", "target", "time", "targetTime");
  if (given.cause !== null) return unmeasured("pace", given.cause);
  if (reading.direction == null) return unmeasured("pace", "no-direction");
  const share = 1 - (given.targetTime - given.time);
  if (share <= 0) return unmeasured("pace", "no-time-elapsed");
  if (given.actual < 0 || given.target < 0) return unmeasured("pace", "not-positive");
  const due = given.target * Math.min(1, share);
  const [over, under] = reading.direction === "increase" ? [given.actual, due] : [due, given.actual];
  return under === 0 ? unmeasured("pace", "divided-by-zero") : measured("pace", over / under);
}

/**
 * Change a year, in the KPI's unit, that meets the target from now on: (T − A) / (Y − t).
 * Negative where the way leads down, or where an increase has already gone beyond its target.
 */
export function requiredLinear(reading: Reading): Measure {
  const given = need(reading, "actual", "target", "time", "targetTime");
  if (given.cause !== null) return unmeasured("required-linear", given.cause);
  const years = given.targetTime - given.time;
  if (years <= 0) return unmeasured("required-linear", "target-time-passed");
  return measured("required-linear", (given.target - given.actual) / years);
}

/** Annual growth rate that meets the target from now on: (T / A)^(1/(Y − t)) − 1. Both values must be positive. */
export function requiredCompound(reading: Reading): Measure {
  const given = need(reading, "actual", "target", "time", "targetTime");
  if (given.cause !== null) return unmeasured("required-compound", given.cause);
  if (given.actual <= 0 || given.target <= 0) return unmeasured("required-compound", "not-positive");
  const years = given.targetTime - given.time;
  if (years <= 0) return unmeasured("required-compound", "target-time-passed");
  return measured("required-compound", (given.target / given.actual) ** (1 / years) - 1);
}
