import { knownPoints, type TimedValue } from "./forecast/series.ts";
import { type Measure, measured, unmeasured } from "./measure.ts";
import type { MethodRule } from "./method-rule.ts";
import { need, type Reading } from "./reading.ts";

export const aarrRule = {
  id: "aarr",
  title: "Average annual rate of reduction",
  formula: "1 − e^slope, slope of ln v on the year; from end points 1 − (A / B)^(1/(t − b))",
  source: "UNICEF, How to calculate average annual rate of reduction (AARR)",
  meaning: "By what rate the KPI has fallen each year; negative where it has risen.",
  reads: "rate a year",
} as const satisfies MethodRule;

/**
 * Average annual rate of reduction over a series: 1 − e^slope, slope of the least-squares line of ln v on the year.
 * 0.05 is a fall of 5 % a year; negative is a rise. Blank values are left out. Null for 0 or negative values, which have no
 * logarithm, for fewer than two values, and for values of one time only.
 * Where a publication gives the continuous rate, that is the slope turned round: −ln(1 − this).
 *
 * Source: UNICEF, How to calculate average annual rate of reduction (AARR) of underweight prevalence (2007).
 */
export function aarr(series: readonly TimedValue[]): Measure {
  const known = knownPoints(series, 0);
  if (known.cause !== null) return unmeasured("aarr", known.cause);
  const { points } = known;
  if (points.some(({ value }) => value <= 0)) return unmeasured("aarr", "not-positive");
  if (points.length < 2) return unmeasured("aarr", "too-few-points");
  const n = points.length;
  const t0 = points.reduce((sum, { time }) => sum + time, 0) / n;
  const spread = points.reduce((sum, { time }) => sum + (time - t0) ** 2, 0);
  if (spread === 0) return unmeasured("aarr", "one-time-only");
  const slope = points.reduce((sum, { time, value }) => sum + (time - t0) * Math.log(value), 0) / spread;
  return measured("aarr", -Math.expm1(slope));
}

/** The same rate from baseline and actual alone: 1 − (A / B)^(1/(t − b)); null as above. Years between them do not count. */
export function aarrEndPoints(reading: Reading): Measure {
  const given = need(reading, "actual", "baseline", "time", "baselineTime");
  if (given.cause !== null) return unmeasured("aarr", given.cause);
  if (given.time < given.baselineTime) return unmeasured("aarr", "baseline-after-actual");
  return aarr([
    { time: given.baselineTime, value: given.baseline },
    { time: given.time, value: given.actual },
  ]);
}
