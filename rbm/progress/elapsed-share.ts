import { need, type Reading } from "./reading.ts";
import type { Cause } from "./reasons.ts";

/**
 * Share of the time from baseline to target that has passed: (t − b) / (Y − b); above 1 once the target's
 * date has passed. Null where a date is missing, the actual is older than the baseline, or the target is not dated after the baseline.
 */
export function elapsedShare(
  reading: Pick<Reading, "baselineTime" | "time" | "targetTime">,
): { value: number; cause: null } | { value: null; cause: Cause } {
  const given = need(reading, "time", "baselineTime", "targetTime");
  if (given.cause !== null) return { value: null, cause: given.cause };
  const { baselineTime, time, targetTime } = given;
  if (targetTime <= baselineTime) return { value: null, cause: "target-time-not-after" };
  if (time < baselineTime) return { value: null, cause: "baseline-after-actual" };
  return { value: (time - baselineTime) / (targetTime - baselineTime), cause: null };
}
