import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Course, linear, scenario, simulate } from "../../../rbm/progress/index.ts";

const course: Course = { actual: 50, time: 2021, annualChange: 2, changeError: 0.5, error: 1, df: 8 };

describe("a scenario", () => {
  it("without a change carries the course on", () => {
    expect(scenario(course, {}, 2024)).toMatchObject({ value: 56, error: Math.hypot(1, 1.5), df: 8 });
  });

  it("takes another rate, a budget share or a later start", () => {
    expect(scenario(course, { annualChange: 4 }, 2024)).toMatchObject({ value: 62, error: 1 });
    expect(scenario(course, { budgetShare: 1.5 }, 2024)).toMatchObject({ value: 59, error: Math.hypot(1, 2.25) });
    expect(scenario(course, { annualChange: 4, start: 2022 }, 2024)).toMatchObject({
      value: 60,
      error: Math.hypot(1, 0.5),
    });
    expect(scenario(course, { budgetShare: 0, start: 2030 }, 2024).value).toBe(56);
    expect(scenario(course, { budgetShare: 0, start: 2010 }, 2024).value).toBe(50);
  });

  it("says what cannot be computed", () => {
    expect(scenario(course, {}, 2020).cause).toBe("not-after-data");
    expect(scenario({ ...course, actual: Number.NaN }, {}, 2024).cause).toBe("not-a-number");
    expect(scenario({ ...course, error: -1 }, {}, 2024).cause).toBe("bad-parameters");
    expect(simulate(scenario(course, {}, 2020))).toBeNull();
  });
});

describe("the simulation", () => {
  it("comes close to the closed form, whatever the target and the direction", () => {
    const direction = fc.constantFrom("increase" as const, "decrease" as const);
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 50, max: 62, noNaN: true }), direction, (seed, target, wanted) => {
        const drawn = simulate(scenario(course, {}, 2024), { target, direction: wanted, seed, draws: 4000 });
        expect(Math.abs((drawn?.pMeet ?? 9) - (drawn?.closedForm ?? -9))).toBeLessThan(0.045);
      }),
      { numRuns: 30 },
    );
  });

  it("is the same for the same seed, and its middle is the forecast", () => {
    const forecast = linear(
      [40, 42, 43, 45, 48].map((value, i) => ({ time: 2016 + i, value })),
      { at: 2023, target: 52 },
    );
    const first = simulate(forecast, { target: 52, seed: 3 });
    expect(simulate(forecast, { target: 52, seed: 3 })).toEqual(first);
    expect(first?.closedForm).toBe(forecast.pMeet);
    expect(first?.quantiles.p50).toBeCloseTo(forecast.value ?? 0, 0);
    expect(first?.quantiles.p10).toBeCloseTo(forecast.lower ?? 0, 0);
    expect(first?.quantiles.p90).toBeCloseTo(forecast.upper ?? 0, 0);
    expect(simulate(forecast)?.pMeet).toBeNull();
  });

  it("is normal where the degrees of freedom are infinite, and sure where there is no error", () => {
    const normal = simulate(scenario({ ...course, df: undefined }, {}, 2024), { target: 56 });
    expect(normal?.closedForm).toBe(0.5);
    const sure = simulate({ value: 5, error: 0, df: 3 }, { target: 5, draws: 10 });
    expect(sure).toMatchObject({ pMeet: 1, closedForm: 1, quantiles: { p10: 5, p90: 5 } });
  });
});
