import { describe, expect, it } from "vitest";
import { elapsedShare, pace, requiredCompound, requiredLinear } from "../../../rbm/progress/index.ts";

const households = { baseline: 37.8, baselineTime: 2015, actual: 42.9, time: 2017, target: 50, targetTime: 2020 };

describe("pace", () => {
  it("is progress over the share of time elapsed", () => {
    expect(pace(households).value).toBeCloseTo(1.045082, 6);
    expect(elapsedShare(households).value).toBeCloseTo(0.4, 12);
  });

  it("is 1 all along the straight line to the target", () => {
    for (const share of [0.1, 0.5, 1]) {
      const on = {
        baseline: 80,
        target: 20,
        baselineTime: 2020,
        targetTime: 2024,
        actual: 80 - 60 * share,
        time: 2020 + 4 * share,
      };
      expect(pace(on).value).toBeCloseTo(1, 12);
    }
  });

  it("stays below 1 for a target met after its date", () => {
    expect(pace({ ...households, actual: 50, time: 2025 }).value).toBe(0.5);
  });

  it("has no value before time has passed, without dates, or for a KPI to be maintained", () => {
    expect(pace({ ...households, time: 2015 }).cause).toBe("no-time-elapsed");
    expect(pace({ ...households, time: 2014 }).cause).toBe("baseline-after-actual");
    expect(pace({ ...households, targetTime: 2015 }).cause).toBe("target-time-not-after");
    expect(pace({ ...households, targetTime: null }).cause).toBe("no-target-time");
    expect(pace({ ...households, baseline: null }).cause).toBe("no-baseline");
    expect(pace({ ...households, direction: "maintain" }).cause).toBe("maintain-has-no-rate");
  });
});

describe("the rate required from now on", () => {
  it("reaches the target when it is kept up, linear and compound", () => {
    const linear = requiredLinear(households).value ?? Number.NaN;
    expect(42.9 + 3 * linear).toBeCloseTo(50, 12);
    const compound = requiredCompound(households).value ?? Number.NaN;
    expect(42.9 * (1 + compound) ** 3).toBeCloseTo(50, 12);
  });

  it("has no value once the target's date has passed, nor a compound one from 0", () => {
    expect(requiredLinear({ ...households, time: 2020 }).cause).toBe("target-time-passed");
    expect(requiredCompound({ ...households, time: 2021 }).cause).toBe("target-time-passed");
    expect(requiredCompound({ ...households, actual: 0 }).cause).toBe("not-positive");
    expect(requiredLinear({ ...households, actual: 0 }).value).toBeCloseTo(50 / 3, 12);
  });
});
