import { describe, expect, it } from "vitest";
import { pace, toMilestone } from "../../../rbm/progress/index.ts";

describe("progress to this period's target", () => {
  it("compares a per-period KPI with the targets to date, whatever last year's total was", () => {
    const q1 = {
      accumulation: "per-period",
      baseline: 150,
      target: 200,
      direction: "increase",
      milestone: 50,
    } as const;
    expect(toMilestone({ ...q1, actual: 50 })).toMatchObject({ value: 1, form: "ratio", reached: true });
    expect(toMilestone({ ...q1, actual: 40 })).toMatchObject({ value: 0.8, reached: false });
    const plain = { ...q1, accumulation: undefined, actual: 50, baselineTime: 2021, time: 2021.25, targetTime: 2022 };
    expect(pace(plain).value).toBeLessThan(0);
  });

  it("goes along the line from the baseline for a level KPI, both ways", () => {
    expect(toMilestone({ baseline: 40, milestone: 50, actual: 46, direction: "increase" }).value).toBeCloseTo(0.6, 12);
    expect(toMilestone({ baseline: 40, milestone: 30, actual: 32, direction: "decrease" })).toMatchObject({
      value: 0.8,
      form: "from baseline",
      reached: false,
    });
  });

  it("compares actual with target as they stand where there is no baseline", () => {
    expect(toMilestone({ milestone: 50, actual: 40, direction: "increase" })).toMatchObject({
      value: 0.8,
      form: "ratio",
    });
    expect(toMilestone({ milestone: 40, actual: 50, direction: "decrease" })).toMatchObject({
      value: 0.8,
      form: "ratio",
    });
  });

  it("has no ratio to a target below 0", () => {
    expect(toMilestone({ milestone: -5, actual: 4, direction: "increase" })).toMatchObject({
      value: null,
      cause: "not-positive",
      reached: true,
    });
  });

  it("does not turn round where this period's target is not beyond the baseline", () => {
    expect(toMilestone({ baseline: 60, milestone: 50, actual: 40, direction: "increase" }).value).toBe(0.8);
    expect(toMilestone({ baseline: 50, milestone: 50, actual: 50, direction: "increase" }).value).toBe(1);
  });

  it("compares a cumulative KPI with the cumulative target", () => {
    const given = {
      baseline: 10,
      milestone: 100,
      actual: 91,
      direction: "increase",
      accumulation: "cumulative",
    } as const;
    expect(toMilestone(given).value).toBe(0.91);
  });

  it("says that a target was reached where no share can be computed", () => {
    expect(toMilestone({ milestone: 5, actual: 0, direction: "decrease" })).toMatchObject({
      value: null,
      cause: "divided-by-zero",
      reached: true,
    });
    expect(toMilestone({ milestone: 5, actual: -1, direction: "increase" })).toMatchObject({
      value: null,
      cause: "not-positive",
      reached: false,
    });
  });

  it("says what is missing", () => {
    expect(toMilestone({ milestone: 5, direction: "increase" }).cause).toBe("no-actual");
    expect(toMilestone({ actual: 5, direction: "increase" }).cause).toBe("no-milestone");
    expect(toMilestone({ actual: 5, milestone: 5 }).cause).toBe("no-direction");
    expect(toMilestone({ actual: Number.NaN, milestone: 5, direction: "increase" }).cause).toBe("not-a-number");
    expect(toMilestone({ actual: 4, milestone: 5, baseline: Number.NaN, direction: "increase" }).cause).toBe(
      "not-a-number",
    );
  });

  it("is yes or no for a KPI to be maintained", () => {
    expect(toMilestone({ actual: 5, milestone: 5, direction: "maintain" })).toMatchObject({ value: 1, form: "ratio" });
    expect(toMilestone({ actual: 4.9, milestone: 5, direction: "maintain" }).value).toBe(0);
  });
});
