import { type Measure, measured, unmeasured } from "./measure.ts";
import { need, type Reading } from "./reading.ts";

/**
 * Current Status Index: 10·(A − I0) / |T − I0| where an increase is wanted, with the sign turned where a decrease is.
 * 0 at the baseline I0, 10 at the target; not capped.
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

/** Current Status Index of a parity ratio: 10 − 10·|T − A|, with parity T = 1 unless a target is given. */
export function escapParity(reading: Reading): Measure {
  const given = need({ ...reading, target: reading.target ?? 1 }, "actual", "target");
  if (given.cause !== null) return unmeasured("escap-parity", given.cause);
  return measured("escap-parity", 10 - 10 * Math.abs(given.target - given.actual));
}
