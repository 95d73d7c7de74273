import { type Measure, measured, unmeasured } from "./measure.ts";
import type { MethodRule } from "./method-rule.ts";
import { need, type Reading } from "./reading.ts";

export const escapParityRule = {
  id: "escap-parity",
  title: "Current status index of a parity ratio",
  formula: "10 − 10·|T − A|, T = 1 by default",
  source: "UN ESCAP, Asia and the Pacific SDG Progress Report, technical notes",
  meaning: "10 at parity, less on either side of it.",
  reads: "index",
} as const satisfies MethodRule;

/**
 * Current Status Index of a parity ratio, as women to men: 10 − 10·|T − A|, with parity T = 1 unless a target is given. 10 at
 * parity, less on either side of it; not capped. Needs neither baseline nor direction.
 *
 * Source: UN ESCAP, Asia and the Pacific SDG Progress Report, technical notes.
 */
export function escapParity(reading: Reading): Measure {
  const given = need({ ...reading, target: reading.target ?? 1 }, "actual", "target");
  if (given.cause !== null) return unmeasured("escap-parity", given.cause);
  return measured("escap-parity", 10 - 10 * Math.abs(given.target - given.actual));
}
