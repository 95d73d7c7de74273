import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cagrRatio, type Reading } from "../../../rbm/progress/index.ts";

const down: Reading = {
  baseline: 14.5,
  baselineTime: 2015,
  actual: 10.2,
  time: 2023,
  target: 7.25,
  targetTime: 2030,
  direction: "decrease",
};
const up: Reading = {
  baseline: 91.3,
  baselineTime: 2018,
  actual: 94.5,
  time: 2022,
  target: 100,
  targetTime: 2030,
  direction: "increase",
};
/** A growth of exactly `rate` in one year without a target. */
const growing = (rate: number, more: Reading = {}): Reading => ({
  baseline: 100,
  baselineTime: 2015,
  actual: 100 * (1 + rate),
  time: 2016,
  direction: "increase",
  ...more,
});

describe("growth against the growth required (Open SDG, Statistics Canada)", () => {
  it("gives the reference figures with a target", () => {
    const first = cagrRatio(down);
    expect(first.value).toBeCloseTo(0.95259018, 8);
    expect(first.score).toBeCloseTo(2.51856, 5);
    expect(first.status).toBe("substantial");
    const second = cagrRatio(up);
    expect(second.value).toBeCloseTo(1.13602, 5);
    expect(second.score).toBeCloseTo(3.82881, 5);
    expect(second.status).toBe("substantial");
  });

  it.each([
    [0.03, 5, "substantial"],
    [0.0175, 3.75, "substantial"],
    [0.01, 1.25, "moderate"],
    [0.0025, -1.25, "limited"],
    [0, -2.5, "limited"],
    [-0.01, -3.75, "deterioration"],
    [-0.03, -5, "deterioration"],
  ])("without a target, growth of %f a year scores %f: %s", (rate, score, status) => {
    const result = cagrRatio(growing(rate));
    expect(result.score).toBeCloseTo(score, 9);
    expect(result.status).toBe(status);
    expect(result.requiredGrowth).toBeNull();
  });

  it.each([
    [1.5, 5, "substantial"],
    [0.96, 2.571484, "substantial"],
    [0.7, 0.71433, "moderate"],
    [0.3, -1.24999, "limited"],
    [-0.3, -3.75001, "deterioration"],
    [-2, -5, "deterioration"],
  ])("with a target, a ratio of %f scores %f: %s", (ratio, score, status) => {
    const result = cagrRatio(growing(0.01 * ratio, { target: 101 * 1.01 ** 9, targetTime: 2025 }));
    expect(result.value).toBeCloseTo(ratio, 9);
    expect(result.score).toBeCloseTo(score, 6);
    expect(result.status).toBe(status);
  });

  it("lowers the thresholds near a natural limit, alike on both sides of it", () => {
    const near = cagrRatio(growing(0.002, { baseline: 95, actual: 95 * 1.002, limit: 100 }));
    expect(near.limitFactor).toBeCloseTo(1 - 0.95 ** 4.44, 12);
    expect(near.status).toBe("moderate");
    expect(near.score).toBeCloseTo((250 * 0.002) / (1 - 0.95 ** 4.44) - 1.25, 9);
    expect(cagrRatio(growing(0.002, { baseline: 105, actual: 105.21, limit: 100 })).limitFactor).toBeCloseTo(
      near.limitFactor,
      12,
    );
    expect(cagrRatio(growing(0.002, { limit: 50 })).limitFactor).toBe(1);
    expect(cagrRatio(growing(0.002, { limit: 40 })).limitFactor).toBe(1);
    expect(cagrRatio(growing(0.002, { limit: 0 })).limitFactor).toBe(1);
  });

  it("counts a baseline kept at its limit as substantial, and a fall from it as any fall", () => {
    expect(cagrRatio(growing(0, { limit: 100 }))).toMatchObject({ score: 5, status: "substantial" });
    expect(cagrRatio(growing(-0.01, { limit: 100 })).score).toBeCloseTo(-3.75, 9);
  });

  it("scores 5 for a target already reached, even where the ratio has no value", () => {
    expect(cagrRatio({ ...up, actual: 100 })).toMatchObject({ score: 5, status: "target achieved" });
    expect(cagrRatio({ ...down, actual: 7 })).toMatchObject({ score: 5, status: "target achieved" });
    expect(cagrRatio({ ...up, actual: 101, baseline: 0 })).toMatchObject({
      value: null,
      score: 5,
      status: "target achieved",
      cause: "baseline-zero",
    });
  });

  it.each<[string, Reading]>([
    ["just reached", { ...up, actual: 100 }],
    ["a decrease just reached", { ...down, actual: 7.25 }],
    ["reached within the year", { ...up, actual: 101, time: 2018.75 }],
    ["reached before the baseline", { ...up, actual: 101, time: 2017 }],
    ["reached across 0", { ...up, actual: 101, baseline: -5 }],
    ["reached, and dated before the baseline", { ...up, actual: 101, targetTime: 2018 }],
    ["reached, and undated", { ...up, actual: 101, targetTime: null, time: null, baselineTime: null }],
    ["reached by the baseline already, and lost since but for the target", { ...up, baseline: 110, actual: 100 }],
    ["a target of 0 reached but for 0.001", { ...down, target: 0, actual: 0.0005 }],
  ])("a target is achieved before anything else is asked: %s", (_, reading) => {
    expect(cagrRatio(reading)).toMatchObject({ score: 5, status: "target achieved" });
  });

  it("a target whose date has passed is measured like others", () => {
    const late = { ...up, time: 2032, actual: 99 };
    expect(cagrRatio(late).value).toBeCloseTo(((99 / 91.3) ** (1 / 14) - 1) / ((100 / 91.3) ** (1 / 12) - 1), 12);
  });

  it.each([
    [0.015, "substantial"],
    [0.005, "moderate"],
    [0, "limited"],
  ])("near a limit a growth of %f, lowered, is just enough: %s", (k, status) => {
    const lowered = k * (1 - 0.5 ** 4.44);
    expect(cagrRatio(growing(lowered + 1e-12, { limit: 200 })).status).toBe(status);
    expect(cagrRatio(growing(lowered - 1e-12, { limit: 200 })).status).not.toBe(status);
  });

  it("the score never falls as the actual moves as wanted, and never leaps", () => {
    const any = fc.double({ min: 0.5, max: 200, noNaN: true });
    const limit = fc.option(fc.double({ min: 1, max: 300, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(any, any, any, limit, fc.boolean(), (baseline, actual, step, of, withTarget) => {
        const given = { ...up, baseline, limit: of, target: withTarget ? 1000 : null };
        const less = cagrRatio({ ...given, actual });
        const more = cagrRatio({ ...given, actual: actual + step });
        expect(more.score! - less.score!).toBeGreaterThanOrEqual(0);
        if (less.limitFactor < 0.01) return;
        const next = cagrRatio({ ...given, actual: actual * (1 + 1e-9) });
        expect(next.score! - less.score!).toBeLessThan(1e-4);
      }),
    );
  });

  it("counts a target of 0 as 0.001", () => {
    const to0 = cagrRatio({ ...down, target: 0 });
    expect(to0.requiredGrowth).toBeCloseTo((0.001 / 14.5) ** (1 / 15) - 1, 12);
    expect(cagrRatio({ ...down, target: 0, actual: 0.001 }).status).toBe("target achieved");
  });

  it.each([
    [0.375, 0.6, "moderate", 7.1429 * 0.6 - 4.2857],
    [0.59375, 0.95, "substantial", 7.1429 * 0.95 - 4.2857],
  ])("a growth of %f where 0.625 is required is just %f: %s", (grown, ratio, status, score) => {
    const result = cagrRatio({
      ...growing(grown, { target: 1.625, targetTime: 2016 }),
      baseline: 1,
      actual: 1 + grown,
    });
    expect(result).toMatchObject({ value: ratio, status, score });
  });

  it("scores what is substantial only near a limit as substantial", () => {
    const near = cagrRatio(growing(0.0045, { baseline: 95, actual: 95 * 1.0045, limit: 100 }));
    expect(near).toMatchObject({ status: "substantial" });
    expect(near.score).toBe(5);
  });

  it("takes an actual of 0 for all of the way down, not for a change of sign", () => {
    expect(cagrRatio({ ...down, actual: 0, target: null }).value).toBe(1);
  });

  it("a KPI to be maintained has no status here, reached or not", () => {
    expect(cagrRatio({ ...up, actual: 101, direction: "maintain" }).status).toBe("not available");
  });

  it("turns the sign for values below 0", () => {
    const debt = cagrRatio({
      baseline: -10,
      baselineTime: 2015,
      actual: -8,
      time: 2019,
      target: -5,
      targetTime: 2023,
      direction: "increase",
    });
    expect(debt.value).toBeCloseTo((1 - 0.8 ** 0.25) / (1 - 0.5 ** 0.125), 12);
  });

  it.each<[string, Reading]>([
    ["baseline-zero", { ...up, baseline: 0 }],
    ["under-one-year", { ...up, time: 2018.75 }],
    ["baseline-after-actual", { ...up, time: 2017 }],
    ["under-one-year", { ...up, time: 2018 }],
    ["no-baseline", { ...up, target: null, baseline: null }],
    ["out-of-range", { ...up, target: null, baseline: 1e-308, actual: 1e308, time: 2019 }],
    ["out-of-range", { ...down, target: 1e-308, baseline: 1e-308 * 2, actual: 1e308, time: 2016 }],
    ["signs-differ", { ...up, actual: -1 }],
    ["signs-differ", { ...down, target: -1 }],
    ["required-rate-zero", { ...up, target: 91.3, actual: 90 }],
    ["no-target-time", { ...up, targetTime: null }],
    ["target-time-not-after", { ...up, targetTime: 2018 }],
    ["no-actual", { ...up, actual: null }],
    ["no-baseline", { ...up, baseline: undefined }],
    ["no-direction", { ...up, direction: null }],
    ["maintain-has-no-rate", { ...up, direction: "maintain" }],
    ["not-a-number", { ...up, target: null, limit: Number.POSITIVE_INFINITY }],
  ])("is not available: %s", (cause, reading) => {
    expect(cagrRatio(reading)).toMatchObject({ value: null, score: null, status: "not available", cause });
  });

  it("does not change with the unit", () => {
    const positive = fc.double({ min: 0.01, max: 1000, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, fc.integer({ min: 1, max: 1000 }), (baseline, actual, target, by) => {
        const scaled = { ...up, baseline: baseline * by, actual: actual * by, target: target * by };
        const [one, other] = [cagrRatio({ ...up, baseline, actual, target }), cagrRatio(scaled)];
        fc.pre(Math.abs(Math.log(target / baseline)) > 0.01 && Math.abs(Math.log(target / actual)) > 1e-9);
        expect(other.value).toBeCloseTo(one.value ?? Number.NaN, 6);
      }),
    );
  });

  it("keeps every score within −5 and 5, and never gives NaN", () => {
    const any = fc.oneof(fc.double(), fc.integer({ min: -9, max: 9 }), fc.constantFrom(null, Number.NaN));
    fc.assert(
      fc.property(any, any, any, any, fc.integer({ min: 2015, max: 2030 }), (baseline, actual, target, limit, time) => {
        const { value, score, reason } = cagrRatio({ ...up, baseline, actual, target, limit, time });
        expect(value === null ? reason : Number.isFinite(value)).toBeTruthy();
        if (score !== null) expect(Math.abs(score)).toBeLessThanOrEqual(5);
      }),
    );
  });
});
