import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linear } from "../../../../rbm/progress/index.ts";

const yearly = [40.2, 41.9, 44.1, 45.0, 47.6, 49.3].map((value, i) => ({ time: 2016 + i, value }));

/** From scipy.stats: linregress, t. */
const LINEAR = {
  value: 54.661904761905134,
  error: 0.6044431105760356,
  slope: 1.8142857142857136,
  slopeError: 0.0849169261910821,
  pMeet: 0.30287998473120614,
  upper: 55.588640731352015,
};

describe("the linear forecast", () => {
  it("gives value, error and chance of meeting the target as scipy does", () => {
    const forecast = linear(yearly, { at: 2024, target: 55 });
    expect(forecast.value).toBeCloseTo(LINEAR.value, 9);
    expect(forecast.error).toBeCloseTo(LINEAR.error, 9);
    expect(forecast.slope).toBeCloseTo(LINEAR.slope, 9);
    expect(forecast.slopeError).toBeCloseTo(LINEAR.slopeError, 9);
    expect(forecast.pMeet).toBeCloseTo(LINEAR.pMeet, 9);
    expect(forecast.upper).toBeCloseTo(LINEAR.upper, 9);
    expect(forecast).toMatchObject({ level: 0.8, df: 4, method: "linear" });
  });

  it("mirrors for a decrease, and is certain along an exact line", () => {
    const up = linear(yearly, { at: 2024, target: 55 }).pMeet ?? Number.NaN;
    expect(linear(yearly, { at: 2024, target: 55, direction: "decrease" }).pMeet).toBeCloseTo(1 - up, 12);
    const exact = [0, 1, 2, 3].map((i) => ({ time: 2020 + i, value: 10 + 2 * i }));
    expect(linear(exact, { at: 2025, target: 20 })).toMatchObject({ value: 20, lower: 20, upper: 20, pMeet: 1 });
    expect(linear(exact, { at: 2025, target: 20.01 }).pMeet).toBe(0);
  });

  it("keeps the chance of meeting within 0 and 1, and the value within its interval", () => {
    const value = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 12 }), value, (values, target) => {
        const forecast = linear(
          values.map((v, i) => ({ time: 2000 + i, value: v })),
          { at: 2030, target },
        );
        expect(forecast.pMeet).toBeGreaterThanOrEqual(0);
        expect(forecast.pMeet).toBeLessThanOrEqual(1);
        expect(forecast.lower).toBeLessThanOrEqual(forecast.value ?? Number.NaN);
        expect(forecast.upper).toBeGreaterThanOrEqual(forecast.value ?? Number.NaN);
      }),
    );
  });

  it("says why there is none", () => {
    expect(linear(yearly.slice(0, 2), { at: 2024 }).cause).toBe("too-few-points");
    expect(
      linear(
        [1, 2, 3].map((value) => ({ time: 2020, value })),
        { at: 2024 },
      ).cause,
    ).toBe("one-time-only");
    expect(linear(yearly, { at: Number.NaN }).cause).toBe("no-time");
    expect(linear([...yearly, { time: 2022, value: Number.NaN }], { at: 2024 }).cause).toBe("not-a-number");
    expect(linear([...yearly, { time: 2022, value: null }], { at: 2024 }).df).toBe(4);
  });
});
