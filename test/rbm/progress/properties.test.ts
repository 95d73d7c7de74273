import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aarr,
  aarrEndPoints,
  cagrRatio,
  escap,
  type Forecast,
  type ForecastOptions,
  holt,
  holtDamped,
  linear,
  logistic,
  type Measure,
  type MilestoneReading,
  meanProgress,
  overPeriods,
  pace,
  probabilityOfMeeting,
  ratioOverPlaces,
  requiredCompound,
  requiredLinear,
  scenario,
  signOfChange,
  type TimedValue,
  toMilestone,
  toTarget,
} from "../../../rbm/progress/index.ts";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const positive = between(0.01, 1000);

/** A KPI at one time of 2016 to 2029, its baseline of 2015 and its target of 2030 on the side that is wanted. */
const reading = fc
  .record({ low: positive, gap: positive, actual: positive, years: fc.integer({ min: 1, max: 14 }), up: fc.boolean() })
  .map(
    ({ low, gap, actual, years, up }): MilestoneReading => ({
      ...{ baselineTime: 2015, time: 2015 + years, targetTime: 2030, actual },
      ...(up
        ? { direction: "increase", baseline: low, target: low + gap, milestone: low + gap / 2 }
        : { direction: "decrease", baseline: low + gap, target: low, milestone: low + gap / 2 }),
    }),
  );

type Method = (given: MilestoneReading) => Measure;
const judging: Record<string, Method> = { toTarget, toMilestone, pace, cagrRatio, escap, signOfChange };

const close = (a: number | null | undefined, b: number | null | undefined, tolerance = 1e-6) =>
  expect(Math.abs((a ?? Number.NaN) - (b ?? Number.NaN)) / (1 + Math.abs(b ?? 0))).toBeLessThan(tolerance);

describe("for any KPI with a baseline, an actual and a target", () => {
  it.each(Object.entries(judging))("%s never falls as the actual moves the way that is wanted", (_, method) => {
    fc.assert(
      fc.property(reading, positive, (given, other) => {
        const [low, high] = [Math.min(given.actual!, other), Math.max(given.actual!, other)];
        const [worse, better] = given.direction === "increase" ? [low, high] : [high, low];
        const [less, more] = [worse, better].map((actual) => method({ ...given, actual }).value);
        expect(more! - less!).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each(Object.entries({ ...judging, aarrEndPoints, requiredCompound }))(
    "%s does not change with the unit, and what is required a year does in proportion",
    (_, method) => {
      fc.assert(
        fc.property(reading, between(0.001, 1000), (given, unit) => {
          const scaled = { ...given };
          for (const field of ["baseline", "actual", "target", "milestone"] as const)
            scaled[field] = given[field]! * unit;
          close(method(scaled).value, method(given).value);
          close(requiredLinear(scaled).value, requiredLinear(given).value! * unit);
        }),
      );
    },
  );

  it.each(Object.entries({ toTarget, pace, escap, signOfChange }))("%s does not change where zero is", (_, method) => {
    fc.assert(
      fc.property(reading, fc.integer({ min: -2000, max: 2000 }), (given, shift) => {
        fc.pre(Math.abs(given.target! - given.baseline!) > 1 && Math.abs(given.actual! - given.baseline!) > 1);
        const shifted = { ...given };
        for (const field of ["baseline", "actual", "target"] as const) shifted[field] = given[field]! + shift;
        close(method(shifted).value, method(given).value, 1e-9);
      }),
    );
  });

  it.each(Object.entries({ toTarget, pace, escap, signOfChange, cagrRatio }))(
    "%s of a fall that is wanted is that of the rise mirrored at zero",
    (_, method) => {
      fc.assert(
        fc.property(reading, (given) => {
          const mirrored: MilestoneReading = { ...given };
          mirrored.direction = given.direction === "increase" ? "decrease" : "increase";
          for (const field of ["baseline", "actual", "target"] as const) mirrored[field] = -given[field]!;
          expect(method(mirrored).value).toBe(method(given).value);
        }),
      );
    },
  );

  it("a target is met by the change, and by the growth, that is required from now on", () => {
    fc.assert(
      fc.property(reading, (given) => {
        const years = given.targetTime! - given.time!;
        close(given.actual! + requiredLinear(given).value! * years, given.target);
        close(given.actual! * (1 + requiredCompound(given).value!) ** years, given.target);
      }),
    );
  });

  it("on the straight line from baseline to target the pace is 1, the index ten times the share of the time", () => {
    fc.assert(
      fc.property(reading, (given) => {
        const share = (given.time! - 2015) / 15;
        const actual = given.baseline! + share * (given.target! - given.baseline!);
        close(pace({ ...given, actual }).value, 1);
        close(escap({ ...given, actual }).value, 10 * share);
      }),
    );
  });

  it("on the curve of constant growth from baseline to target the ratio of growth is 1", () => {
    fc.assert(
      fc.property(reading, (given) => {
        fc.pre(Math.abs(given.target! / given.baseline! - 1) > 0.01);
        const actual = given.baseline! * (given.target! / given.baseline!) ** ((given.time! - 2015) / 15);
        close(cagrRatio({ ...given, actual }).value, 1);
      }),
    );
  });
});

describe("for any series", () => {
  const series = fc
    .array(between(1, 100), { minLength: 7, maxLength: 12 })
    .map((values) => values.map((value, at): TimedValue => ({ time: 2010 + at, value })));
  const forecasts: Record<string, (series: readonly TimedValue[], options: ForecastOptions) => Forecast> = {
    linear,
    holt,
    holtDamped,
    logistic,
  };

  it.each(Object.entries(forecasts))(
    "a forecast by %s is the same again, and in whatever order it is given",
    (_, of) => {
      fc.assert(
        fc.property(series, (given) => {
          const [first, again] = [given, [...given].reverse()].map((rows) => of(rows, { at: 2025, target: 50 }));
          expect(of(given, { at: 2025, target: 50 })).toEqual(first);
          if (first!.value === null) expect(again!.cause).toBe(first!.cause);
          else close(again!.value, first!.value, 1e-4);
        }),
        { numRuns: 20 },
      );
    },
  );

  it.each(Object.entries({ linear, holt, holtDamped }))("the interval of %s grows with the years ahead", (_, of) => {
    fc.assert(
      fc.property(series, (given) => {
        const last = given.at(-1)!.time;
        const widths = [1, 2, 3, 8].map((ahead) => of(given, { at: last + ahead })).map((f) => f.upper! - f.lower!);
        for (const [at, width] of widths.entries()) if (at > 0) expect(width).toBeGreaterThanOrEqual(widths[at - 1]!);
        expect(widths[3]).toBeGreaterThan(widths[0]! * 0.999);
      }),
      { numRuns: 30 },
    );
  });

  it.each(Object.entries(forecasts))("the interval of %s grows with the share it is to hold", (_, of) => {
    fc.assert(
      fc.property(series, (given) => {
        const [half, most] = [0.5, 0.95].map((level) => of(given, { at: 2025, level }));
        if (half!.value === null || half!.error === 0) return;
        expect(most!.upper! - most!.lower!).toBeGreaterThan(half!.upper! - half!.lower!);
        close((most!.upper! + most!.lower!) / 2, most!.value, 1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it("the probability of meeting a target lies within 0 and 1, and falls as the target asks for more", () => {
    const any = between(-100, 100);
    fc.assert(
      fc.property(
        any,
        between(0, 50),
        fc.integer({ min: 1, max: 40 }),
        any,
        any,
        fc.boolean(),
        (value, error, df, a, b, up) => {
          const direction = up ? "increase" : "decrease";
          const [easy, hard] = a < b === up ? [a, b] : [b, a];
          const [likely, less] = [easy, hard].map((target) =>
            probabilityOfMeeting(value, error, df, { target, direction }),
          );
          expect(less).toBeLessThanOrEqual(likely!);
          expect(less).toBeGreaterThanOrEqual(0);
          expect(likely).toBeLessThanOrEqual(1);
          const against = probabilityOfMeeting(value, error, df, {
            target: a,
            direction: up ? "decrease" : "increase",
          });
          if (error > 0) close(against + probabilityOfMeeting(value, error, df, { target: a, direction }), 1, 1e-9);
        },
      ),
    );
  });

  it("the rate of reduction turns round with time, and is that of the end points of two values", () => {
    fc.assert(
      fc.property(series, (given) => {
        const back = given.map(({ time, value }) => ({ time: -time, value }));
        close((1 - aarr(given).value!) * (1 - aarr(back).value!), 1, 1e-9);
        const [{ time: baselineTime, value: baseline }, { time, value: actual }] = [given[0]!, given[1]!];
        expect(aarr(given.slice(0, 2)).value).toBe(aarrEndPoints({ baseline, baselineTime, actual, time }).value);
      }),
    );
  });
});

describe("sums of parts", () => {
  it("a ratio over places is the same whether places are taken one by one or joined first, and lies between theirs", () => {
    const part = fc.record({
      numerator: fc.integer({ min: 0, max: 999 }),
      denominator: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), (parts) => {
        const [first, second, ...others] = parts;
        const joined = {
          numerator: first!.numerator + second!.numerator,
          denominator: first!.denominator + second!.denominator,
        };
        const all = ratioOverPlaces(parts).value!;
        expect(ratioOverPlaces([joined, ...others]).value).toBe(all);
        const ratios = parts.map(({ numerator, denominator }) => numerator / denominator);
        expect(all).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-12);
        expect(all).toBeLessThanOrEqual(Math.max(...ratios) + 1e-12);
      }),
    );
  });

  it("the year of a KPI that counts per period is the sum of its halves; of others it is the last quarter", () => {
    const quarters = ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"];
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 4, maxLength: 4 }), (amounts) => {
        const values = quarters.map((period, at) => ({ period, value: amounts[at]! }));
        const span = (from: number, to: number, accumulation: "per-period" | "cumulative" = "per-period") =>
          overPeriods(values, { accumulation, periods: quarters.slice(from, to) }).value!;
        expect(span(0, 4)).toBe(span(0, 2) + span(2, 4));
        expect(span(0, 4, "cumulative")).toBe(values[3]!.value);
      }),
    );
  });

  it("a mean lies between its parts, and is the same in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(between(-5, 5), { minLength: 1, maxLength: 8 }), (parts) => {
        const { value, range, capped } = meanProgress(parts);
        expect(value).toBeGreaterThanOrEqual(range![0] - 1e-12);
        expect(value).toBeLessThanOrEqual(range![1] + 1e-12);
        close(meanProgress([...parts].reverse()).capped, capped, 1e-12);
      }),
    );
  });

  it("a scenario over some years is that over the first of them, carried on over the rest", () => {
    fc.assert(
      fc.property(
        between(-50, 50),
        between(-5, 5),
        between(0, 3),
        between(0, 9),
        between(0, 9),
        (actual, annualChange, budgetShare, first, rest) => {
          const course = { actual, time: 2021, annualChange, changeError: 0, error: 0 };
          const middle = scenario(course, { budgetShare }, 2021 + first).value!;
          const end = scenario(
            { ...course, actual: middle, time: 2021 + first },
            { budgetShare },
            2021 + first + rest,
          ).value;
          close(end, scenario(course, { budgetShare }, 2021 + first + rest).value, 1e-9);
        },
      ),
    );
  });
});
