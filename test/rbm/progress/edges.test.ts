import { describe, expect, it } from "vitest";
import {
  geometricMean,
  isDue,
  judge,
  linear,
  onScale,
  overPeriods,
  pace,
  ratioOverPlaces,
  reached,
  scaleOf,
  scenario,
  signOfChange,
  simulate,
  stepValue,
} from "../../../rbm/progress/index.ts";

/** Each of these was a changed line that no test noticed. */
describe("means and spans", () => {
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

describe("scales", () => {
  it("are read step by step, blanks left out, and have a value from the first step to the last", () => {
    expect(scaleOf(" None > Draft >> Adopted ")).toEqual(["None", "Draft", "Adopted"]);
    expect(["no", "yes"].map((step) => stepValue(["no", "yes"], step))).toEqual([0, 1]);
    expect(stepValue(["only"], "only")).toBeNull();
    expect(stepValue(["no", "yes"], "perhaps")).toBeNull();
  });

  it("a baseline or a target that is no step is said, and the way may lead to the first step", () => {
    const scale = ["none", "some", "all"];
    expect(onScale({ scale, actual: "some", baseline: "few" }).cause).toBe("not-a-step");
    expect(onScale({ scale, actual: "some", target: "few" }).cause).toBe("not-a-step");
    expect(onScale({ scale, actual: null }).cause).toBe("no-actual");
    expect(onScale({ scale, actual: "some", baseline: "all", target: "none" }).value).toBe(0.5);
  });
});

describe("what is judged", () => {
  it("a figure that does not apply is not provisional", () => {
    expect(judge({ actual: 5, provisional: true, applicable: false }).status).toBe("not applicable");
    expect(judge({ actual: 5, baseline: 1, direction: "increase", provisional: true }).status).toBe("provisional");
  });

  it("a target or a milestone is a target, where KPIs without one are not to be judged", () => {
    const options = { withoutTarget: "no target" } as const;
    const up = { baseline: 0, baselineTime: 2020, actual: 5, time: 2021, direction: "increase" } as const;
    expect(judge(up, options).status).toBe("no target");
    expect(judge({ ...up, milestone: 5, target: null }, options).status).toBe("on track");
    expect(judge({ ...up, target: 20, targetTime: 2024 }, options).status).toBe("on track");
  });

  it("a sum that is to stay low is not achieved before its span has ended, nor where no end is known", () => {
    const sum = { accumulation: "per-period", direction: "decrease", actual: 1, target: 9 } as const;
    const year = { time: 2021.5, targetTime: 2022 };
    expect(judge({ ...sum, ...year }).status).not.toBe("achieved");
    expect(judge({ ...sum, ...year, time: 2022 }).status).toBe("achieved");
    expect(judge({ ...sum, time: 2022 }).status).not.toBe("achieved");
    expect(judge({ ...sum, targetTime: 2022 }).status).not.toBe("achieved");
    expect(judge({ ...sum, ...year, accumulation: "level" }).status).toBe("achieved");
  });

  it("an actual, or a target, that is missing is not reached", () => {
    expect(reached({ target: -1, direction: "increase" })).toBeNull();
    expect(reached({ actual: 1, direction: "increase" })).toBeNull();
    expect(signOfChange({ actual: 1, direction: "increase" }).cause).toBe("no-baseline");
    expect(pace({ withoutActual: "missing-period", baseline: 1, target: 2 }).cause).toBe("missing-period");
    expect(pace({ withoutActual: "missing-period", actual: 1, target: 2 }).cause).toBe("no-baseline");
  });

  it("nothing is due in what is no period, nor with a lag that is no number of quarters", () => {
    expect(isDue({ frequency: "Quarterly" }, "soon", "2022-01-01")).toBeNull();
    expect(isDue({ frequency: "Quarterly", lag: 0.5 }, "2021-Q1", "2022-01-01")).toBeNull();
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
