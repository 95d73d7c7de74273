import { describe, expect, it } from "vitest";
import { forecastOf, linear, probabilityOfMeeting } from "../../../../rbm/progress/index.ts";

const yearly = [40.2, 41.9, 44.1, 45.0, 47.6, 49.3].map((value, i) => ({ time: 2016 + i, value }));

describe("the probability of meeting a target", () => {
  it("goes by the good side, and is 0 or 1 without error", () => {
    expect(probabilityOfMeeting(10, 2, 5, { target: 10, direction: "increase" })).toBe(0.5);
    const [low, high] = (["lower", "higher"] as const).map((better) =>
      probabilityOfMeeting(10, 2, 5, { target: 9, direction: "maintain", better }),
    );
    expect(high).toBeGreaterThan(0.5);
    expect(low! + high!).toBeCloseTo(1, 12);
    expect(probabilityOfMeeting(10, 0, 5, { target: 10, direction: "decrease" })).toBe(1);
  });
});

describe("any forecast", () => {
  it("holds 80 per cent of outcomes within its interval, unless another share between 0 and 1 is asked for", () => {
    const levels = [undefined, 0, 1, -1, 2, Number.NaN, 0.5].map((level) => linear(yearly, { at: 2024, level }).level);
    expect(levels).toEqual([0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.5]);
    expect(forecastOf("linear", 10, 2, 1, { at: 0, level: 0.8 }).upper).toBeCloseTo(10 + 2 * 3.0776835371752544, 9);
    expect(forecastOf("linear", 10, 0, 3, { at: 0 })).toMatchObject({ lower: 10, upper: 10, error: 0, pMeet: null });
  });

  it("is none where its value, or one end of its interval, is beyond all numbers", () => {
    const beyond: [number, number][] = [
      [Number.NaN, 1],
      [Number.POSITIVE_INFINITY, 1],
      [1, Number.NaN],
      [1, Number.POSITIVE_INFINITY],
      [1.7e308, 1e308],
      [-1.7e308, 1e308],
    ];
    for (const [value, error] of beyond) {
      const forecast = forecastOf("holt", value, error, 5, { at: 1, target: 3 });
      expect(forecast).toMatchObject({ value: null, cause: "out-of-range", method: "holt", upper: null, pMeet: null });
    }
  });

  it("says nothing of a target that is none", () => {
    for (const target of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY])
      expect(forecastOf("linear", 10, 2, 5, { at: 0, target }).pMeet).toBeNull();
    expect(forecastOf("linear", 10, 2, 5, { at: 0, target: 10 }).pMeet).toBe(0.5);
  });
});
