import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aarrEndPoints,
  cagrRatio,
  escap,
  escapParity,
  holt,
  holtDamped,
  linear,
  logistic,
  type Measure,
  type MilestoneReading,
  pace,
  requiredCompound,
  requiredLinear,
  signOfChange,
  toMilestone,
  toTarget,
} from "../../../rbm/progress/index.ts";

const odd = fc.constantFrom(null, undefined, Number.NaN, Number.POSITIVE_INFINITY, 0, -0, 5e-324, -1.7e308, 1.7e308);
const number = fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }), odd);
const year = fc.oneof(fc.integer({ min: 2014, max: 2026 }), number);

const reading: fc.Arbitrary<MilestoneReading> = fc.record({
  baseline: number,
  actual: number,
  target: number,
  milestone: number,
  limit: number,
  baselineTime: year,
  time: year,
  targetTime: year,
  direction: fc.constantFrom("increase", "decrease", "maintain", null),
  accumulation: fc.constantFrom("level", "cumulative", "per-period", undefined),
});

function expectNumberOrReason({ value, reason, cause, method }: Measure, id: string) {
  expect(method).toBe(id);
  if (value === null) expect(reason && cause).toBeTruthy();
  else expect([Number.isFinite(value), Object.is(value, -0), reason, cause]).toEqual([true, false, null, null]);
}

describe("whatever the values", () => {
  const byReading = {
    "to-target": toTarget,
    "to-milestone": toMilestone,
    pace,
    "required-linear": requiredLinear,
    "required-compound": requiredCompound,
    "cagr-ratio": cagrRatio,
    escap,
    "escap-parity": escapParity,
    aarr: aarrEndPoints,
    "sign-of-change": signOfChange,
  };
  it.each(Object.entries(byReading))(
    "%s gives a finite number or a reason, never both, and its own name",
    (id, method) => {
      fc.assert(
        fc.property(reading, (given) => expectNumberOrReason(method(given), id)),
        { numRuns: 500 },
      );
    },
  );

  it.each(Object.entries({ linear, holt, "holt-damped": holtDamped, logistic }))(
    "a forecast by %s is finite throughout, or has a reason",
    (id, method) => {
      const value = fc.oneof(
        { weight: 9, arbitrary: fc.double({ min: -100, max: 100, noNaN: true }) },
        { weight: 1, arbitrary: number },
      );
      fc.assert(
        fc.property(fc.array(value, { minLength: 2, maxLength: 9 }), number, (values, target) => {
          const series = values.map((v, i) => ({ time: 2010 + i, value: v ?? null }));
          const forecast = method(series, { at: 2010 + values.length + 1, target });
          expectNumberOrReason(forecast, id);
          for (const found of [forecast.lower, forecast.upper, forecast.error])
            expect(found === null ? forecast.value === null : Number.isFinite(found)).toBe(true);
          if (forecast.pMeet !== null) expect(forecast.pMeet >= 0 && forecast.pMeet <= 1).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );
});
