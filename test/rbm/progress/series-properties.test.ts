import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aarr,
  aarrEndPoints,
  type Forecast,
  type ForecastOptions,
  holt,
  holtDamped,
  linear,
  logistic,
  probabilityOfMeeting,
  type TimedValue,
} from "../../../rbm/progress/index.ts";
import { between, close } from "./support.ts";

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
