import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aggregateScores,
  geometricMean,
  meanProgress,
  overPeriods,
  ratioOverPlaces,
} from "../../../rbm/progress/index.ts";

describe("over KPIs", () => {
  it("the mean keeps capped and uncapped both, and counts who reported", () => {
    expect(meanProgress([0.5, 1.5, -0.5, null])).toMatchObject({
      uncapped: 0.5,
      capped: 0.5,
      counted: 3,
      of: 4,
      range: [-0.5, 1.5],
    });
    expect(meanProgress([0.5, 2])).toMatchObject({ uncapped: 1.25, capped: 0.75 });
    expect(meanProgress([null, undefined])).toMatchObject({
      value: null,
      counted: 0,
      of: 2,
      cause: "nothing-to-aggregate",
    });
    expect(meanProgress([1, Number.NaN]).cause).toBe("not-a-number");
  });

  it("the capped mean lies within 0 and 1", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (parts) => {
        const { capped } = meanProgress(parts);
        expect(capped).toBeGreaterThanOrEqual(0);
        expect(capped).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("the geometric mean of 1, 4, 16 is 4; any 0 makes it 0; a negative part leaves it undefined", () => {
    expect(geometricMean([1, 4, 16]).value).toBeCloseTo(4, 12);
    expect(geometricMean([1, 0, 16, null]).value).toBe(0);
    expect(geometricMean([1, 0, -1]).cause).toBe("negative-part");
    expect(geometricMean([]).cause).toBe("nothing-to-aggregate");
  });
});

describe("over places", () => {
  it("a percentage is the sum of numerators over the sum of denominators, not the mean of percentages", () => {
    const places = [{ numerator: 1, denominator: 2 }, { numerator: 10, denominator: 100 }, {}];
    expect(ratioOverPlaces(places)).toMatchObject({ value: 11 / 102, counted: 2, of: 3 });
  });

  it("a half-reported place leaves it undefined; so do denominators of 0", () => {
    expect(ratioOverPlaces([{ numerator: 1, denominator: 2 }, { numerator: 1 }]).cause).toBe("missing-part");
    expect(ratioOverPlaces([{ numerator: 0, denominator: 0 }]).cause).toBe("denominator-zero");
    expect(ratioOverPlaces([{}]).cause).toBe("nothing-to-aggregate");
    expect(ratioOverPlaces([{ numerator: Number.NaN, denominator: 1 }]).cause).toBe("not-a-number");
  });
});

describe("over periods", () => {
  const periods = ["2021-Q1", "2021-Q2", "2021-Q3"];
  const values = [
    { period: "2021-Q2", value: 20 },
    { period: "2021-Q1", value: 10 },
    { period: "2021-Q3", value: 60 },
  ];

  it("a cumulative total is its last value, an amount per period the sum, a level the last or the mean", () => {
    expect(overPeriods(values, { accumulation: "cumulative", periods })).toMatchObject({
      value: 60,
      by: "last value",
      period: "2021-Q3",
    });
    expect(overPeriods(values, { accumulation: "per-period", periods })).toMatchObject({ value: 90, by: "sum" });
    expect(overPeriods(values, { accumulation: "level", periods })).toMatchObject({ value: 60, by: "last value" });
    expect(overPeriods(values, { accumulation: "level", periods, level: "mean" })).toMatchObject({
      value: 30,
      by: "mean",
    });
  });

  it("a late correction to Q1 does not override Q3, but corrects Q1", () => {
    const late = [...values, { period: "2021-Q1", value: 15 }];
    expect(overPeriods(late, { accumulation: "cumulative", periods }).value).toBe(60);
    expect(overPeriods(late, { accumulation: "per-period", periods }).value).toBe(95);
  });

  it("a missing quarter leaves the sum undefined, not smaller; a 0 is not missing", () => {
    expect(overPeriods(values.slice(1), { accumulation: "per-period", periods })).toMatchObject({
      value: null,
      cause: "missing-period",
    });
    const nought = [...values.slice(1), { period: "2021-Q2", value: 0 }];
    expect(overPeriods(nought, { accumulation: "per-period", periods }).value).toBe(70);
    expect(
      overPeriods([...values, { period: "2021-Q2", value: null }], { accumulation: "per-period", periods }).cause,
    ).toBe("missing-period");
  });

  it("periods outside the span do not count", () => {
    expect(
      overPeriods([...values, { period: "2021-Q4", value: 1 }], { accumulation: "per-period", periods }).value,
    ).toBe(90);
    expect(overPeriods([], { accumulation: "level", periods }).cause).toBe("no-actual");
    expect(overPeriods(values, { accumulation: "level", periods: ["Q1"] }).cause).toBe("not-a-period");
  });
});

describe("over scores", () => {
  const of = (score: number | null, status: "moderate" | "target achieved" | "not available" = "moderate") => ({
    score,
    status,
  });

  it("a nested group's mean counts as one series", () => {
    expect(aggregateScores([of(4), [of(0), of(1), of(2)]])).toMatchObject({ score: 2.5, status: "substantial" });
    expect(aggregateScores([of(0), of(-5)]).status).toBe("limited");
    expect(aggregateScores([of(-2.6)]).status).toBe("deterioration");
    expect(aggregateScores([of(0)]).status).toBe("moderate");
  });

  it("is achieved only where every series with a score is", () => {
    expect(
      aggregateScores([of(5, "target achieved"), of(5, "target achieved"), of(null, "not available")]).status,
    ).toBe("target achieved");
    expect(aggregateScores([of(5, "target achieved"), of(4)]).status).toBe("substantial");
    expect(aggregateScores([[], of(null, "not available")])).toMatchObject({ score: null, status: "not available" });
  });

  it("scores beyond all numbers have no mean, and no series is nothing to aggregate", () => {
    const beyond = aggregateScores([of(1.7e308, "target achieved"), of(1.7e308, "target achieved")]);
    expect(beyond).toMatchObject({ value: null, cause: "out-of-range", score: null, status: "not available" });
    expect(aggregateScores([]).cause).toBe("nothing-to-aggregate");
    expect(aggregateScores([of(2), []])).toMatchObject({ score: 2 });
  });
});

describe("at the edges", () => {
  it("a geometric mean of what is no number is none, and one 0 among others makes it 0", () => {
    expect(geometricMean([1, Number.NaN]).cause).toBe("not-a-number");
    expect(geometricMean([4, 0, 9]).value).toBe(0);
  });

  it("the last value is the last in time, in whatever order they come; a running total has no mean", () => {
    const values = [
      { period: "2021-Q3", value: 30 },
      { period: "2021-Q1", value: 10 },
    ];
    const periods = ["2021-Q1", "2021-Q3"];
    expect(overPeriods(values, { accumulation: "level", periods })).toMatchObject({ value: 30, period: "2021-Q3" });
    expect(overPeriods(values, { accumulation: "cumulative", periods, level: "mean" })).toMatchObject({ value: 30 });
  });

  it("a span with one thing that is no period, or one value that is no number, has no value", () => {
    const values = [{ period: "2021-Q1", value: 10 }];
    const periods = ["2021-Q1", "soon"];
    expect(overPeriods(values, { accumulation: "level", periods }).cause).toBe("not-a-period");
    const odd = [...values, { period: "2021-Q2", value: Number.POSITIVE_INFINITY }];
    const quarters = ["2021-Q1", "2021-Q2"];
    expect(overPeriods(odd, { accumulation: "level", periods: quarters }).cause).toBe("not-a-number");
  });

  it("a place with a denominator alone is a part that is missing", () => {
    const places = [{ numerator: 1, denominator: 2 }, { denominator: 5 }];
    expect(ratioOverPlaces(places)).toMatchObject({ value: null, cause: "missing-part", counted: 2 });
  });
});
