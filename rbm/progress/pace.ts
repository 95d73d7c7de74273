import { elapsedShare } from "./elapsed-share.ts";
import { type Measure, measured, unmeasured } from "./measure.ts";
import type { MethodRule } from "./method-rule.ts";
import { need, type Reading } from "./reading.ts";
import type { MilestoneReading } from "./to-milestone.ts";
import { toTarget } from "./to-target.ts";

export const paceRule = {
  id: "pace",
  title: "Pace",
  formula: "p / ((t − b) / (Y − b)), p = (A − B) / (T − B); per-period KPIs A / (T·share of the year)",
  source: "house rule",
  meaning: "Progress to target against the share of the time that has passed; 100% is exactly on the straight line.",
  reads: "share",
} as const satisfies MethodRule;

/**
 * Progress to target over the share of time elapsed: p / ((t − b) / (Y − b)). 1 is exactly the straight line from
 * baseline to target, above 1 is ahead of it; a target met after its date stays below 1.
 * Null before any time has passed, and for KPIs to be maintained.
 * A per-period KPI starts anew each year: its year to date against the share of the year's target that was due by
 * now, A / (T·share), or (T·share) / A where a decrease is wanted; the year ends at `targetTime`.
 *
 * Source: house rule; the actual against the straight line from baseline to target. The same number is the average change
 * a year so far over the change a year that leads to the target: what trend arrows of SDG reports compare.
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
