import { describe, expect, it } from "vitest";
import { linear, logistic, type TimedValue } from "../../../rbm/progress/index.ts";

/** NIST Statistical Reference Datasets, Norris (simple linear regression, 36 observations): y, then x. */
const NORRIS = `0.1 0.2 338.8 337.4 118.1 118.2 888.0 884.6 9.2 10.1 228.1 226.5 668.5 666.3 998.5 996.3 449.1 448.6 778.9 777.0
559.2 558.2 0.3 0.4 0.1 0.6 778.1 775.5 668.8 666.9 339.3 338.0 448.9 447.5 10.8 11.6 557.7 556.0 228.3 228.1 998.0 995.8 888.8 887.6
119.6 120.2 0.3 0.3 0.6 0.3 557.6 556.8 339.3 339.1 888.0 887.2 998.5 999.0 778.9 779.0 10.2 11.1 117.6 118.3 228.9 229.2 668.4 669.1
449.2 448.9 0.2 0.5`;

const norris = (): TimedValue[] => {
  const numbers = NORRIS.split(/\s+/).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, n) => ({ value: numbers[2 * n]!, time: numbers[2 * n + 1]! }));
};

const near = (value: number | null, certified: number, digits: number): void =>
  expect(Math.abs((value ?? Number.NaN) / certified - 1)).toBeLessThan(10 ** -digits);

describe("NIST's certified values", () => {
  it("Norris: slope, intercept, their errors and the residual deviation, to eleven digits", () => {
    const series = norris();
    expect(series).toHaveLength(36);
    const at0 = linear(series, { at: 0 });
    near(at0.slope, 1.00211681802045, 11);
    near(at0.value, -0.262323073774029, 11);
    near(at0.slopeError, 0.429796848199937e-3, 11);
    const certified = { intercept: 0.232818234301152, residual: 0.884796396144373 };
    near(at0.error, Math.hypot(certified.intercept, certified.residual), 11);
    expect(at0.df).toBe(34);
  });

  it("Rat42: the same fit wherever time is counted from, and in whatever unit", () => {
    const x = [9, 14, 21, 28, 42, 57, 63, 70, 79];
    const y = [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08];
    const fitted = (shift: number, unit: number) =>
      logistic(
        x.map((time, n) => ({ time: time + shift, value: y[n]! * unit })),
        { at: 90 + shift },
      );
    const certified = [72.462237576, 2.6180768402, 0.067359200066];
    for (const [n, value] of (fitted(0, 1).parameters ?? []).entries()) near(value, certified[n]!, 9);
    near(fitted(0, 1).rss, 8.0565229338, 9);
    near(fitted(2000, 1).value, fitted(0, 1).value!, 9);
    near(fitted(0, 1e6).value, fitted(0, 1).value! * 1e6, 9);
  });
});
