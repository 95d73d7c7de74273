import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Course, linear, scenario, simulate } from "../../../../rbm/progress/index.ts";
import { drawNormal, drawT, seeded } from "../../../../rbm/progress/numeric/random.ts";

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

  it("draws around the value what the seed draws, at least once", () => {
    const draw = drawNormal(seeded(7));
    for (const draws of [1, 0, -3, 1.9])
      expect(simulate({ value: 5, error: 2, df: null }, { seed: 7, draws })).toMatchObject({
        mean: 5 + 2 * draw,
        quantiles: { p10: 5 + 2 * draw, p50: 5 + 2 * draw, p90: 5 + 2 * draw },
        draws: 1,
      });
    expect(simulate({ value: 5, error: 2, df: 3 }, { seed: 7, draws: 1 })?.mean).toBe(5 + 2 * drawT(seeded(7), 3));
    expect(simulate({ value: 5, error: 2, df: 3 })?.draws).toBe(10_000);
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

describe("scenarios and forecasts", () => {
  const course = { actual: 10, time: 2021, annualChange: 2, changeError: 0.5, error: 0 };

  it("the error of a scenario grows with the years its own change is kept", () => {
    expect(scenario(course, { start: 2022 }, 2024).error).toBe(1.5);
    expect(scenario(course, { start: 2022, budgetShare: 2 }, 2024).error).toBe(2.5);
    expect(scenario(course, { start: 2022, annualChange: 1 }, 2024).error).toBe(0.5);
  });

  it("now is as far ahead as the past, certain is an error of 0, and less than 0 is none", () => {
    expect(scenario(course, {}, 2021)).toMatchObject({ value: 10, error: 0 });
    expect(scenario({ ...course, changeError: 0 }, {}, 2024)).toMatchObject({ value: 16, error: 0 });
    expect(scenario({ ...course, changeError: -1 }, {}, 2024).cause).toBe("bad-parameters");
    expect(scenario({ ...course, df: 0 }, {}, 2024).cause).toBe("bad-parameters");
    expect(scenario({ ...course, annualChange: 1e308 }, {}, 2030)).toMatchObject({
      cause: "out-of-range",
      error: null,
    });
  });

  it("draws lie around the value: their mean, middle and share that meets a target, on either side", () => {
    const outlook = { value: 100, error: 10, df: null };
    const drawn = simulate(outlook, { target: 110, direction: "maintain" })!;
    expect(Math.abs(drawn.mean - 100)).toBeLessThan(0.5);
    expect(Math.abs(drawn.quantiles.p50 - 100)).toBeLessThan(0.5);
    expect(Math.abs(drawn.pMeet! - 0.158655)).toBeLessThan(0.02);
    const low = simulate(outlook, { target: 110, direction: "maintain", better: "lower" })!;
    expect(low.pMeet! + drawn.pMeet!).toBeCloseTo(1, 12);
    expect(simulate(outlook, { target: 110, direction: "increase", better: "lower" })?.pMeet).toBe(drawn.pMeet);
    expect(simulate({ value: 5, error: 0, df: null }, { target: 5, direction: "decrease" })?.pMeet).toBe(1);
    expect(simulate(outlook)).toMatchObject({ pMeet: null, closedForm: null });
    expect(simulate({ value: 5, error: null, df: null })).toBeNull();
    expect(simulate({ value: null, error: 5, df: null })).toBeNull();
    expect(simulate(outlook, { seed: 1 })).toEqual(simulate(outlook));
    expect(simulate(outlook, { seed: 2 })).not.toEqual(simulate(outlook, { seed: 3 }));
  });

  it("a line whose end is beyond all numbers is no forecast, and has no slope", () => {
    const series = [0, 1, 2].map((n) => ({ time: n, value: n * 1e307 }));
    expect(linear(series, { at: 1e3 })).toMatchObject({ value: null, cause: "out-of-range", slope: null });
  });
});
