import { type Measure, measured, unmeasured } from "./measure.ts";
import type { MethodRule } from "./method-rule.ts";
import { need, type Reading } from "./reading.ts";

export const escapRule = {
  id: "escap",
  title: "Current status index",
  formula: "d·10·(A − B) / |T − B|",
  source: "UN ESCAP, Asia and the Pacific SDG Progress Report, technical notes",
  meaning: "0 at the baseline, 10 at the target.",
  reads: "index",
} as const satisfies MethodRule;

/**
 * Current Status Index: 10·(A − I0) / |T − I0| where an increase is wanted, with the sign turned where a decrease is.
 * 0 at the baseline I0, 10 at the target; not capped. Null where the direction is not known, for `maintain`, and for T = I0.
 * Its companion, the Anticipated Progress Index, asks the same of a value predicted for the target's year by a regression that
 * weighs later values more; `linear` predicts one with all values weighing alike.
 *
 * Source: UN ESCAP, Asia and the Pacific SDG Progress Report, technical notes.
 */
export function escap(reading: Reading): Measure {
  const given = need(reading, "actual", "baseline", "target");
  if (given.cause !== null) return unmeasured("escap", given.cause);
  if (reading.direction == null) return unmeasured("escap", "no-direction");
  if (reading.direction === "maintain") return unmeasured("escap", "maintain-has-no-rate");
  if (given.target === given.baseline) return unmeasured("escap", "target-is-baseline");
  const d = reading.direction === "increase" ? 1 : -1;
  return measured("escap", (d * 10 * (given.actual - given.baseline)) / Math.abs(given.target - given.baseline));
}
