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

describe("pace of a KPI that starts each year anew", () => {
  const year = { accumulation: "per-period", actual: 30, time: 2021.5, target: 80, targetTime: 2022 } as const;
  const up = { ...year, direction: "increase" } as const;
  const down = { ...year, direction: "decrease" } as const;

  it("is the year to date over the share of the year's target that was due, the other way round for a decrease", () => {
    expect(pace(up).value).toBe(0.75);
    expect(pace(down).value).toBeCloseTo(40 / 30, 12);
    expect(pace({ ...up, time: 2022.5 }).value).toBe(30 / 80);
  });

  it("a 0 is a 0, and a target of 0 is kept by a 0 only", () => {
    expect(pace({ ...up, actual: 0 }).value).toBe(0);
    expect(pace({ ...down, target: 0 }).value).toBe(0);
    expect(pace({ ...up, target: 0 }).cause).toBe("divided-by-zero");
    expect(pace({ ...down, actual: 0 }).cause).toBe("divided-by-zero");
  });

  it.each([
    ["no-actual", { ...up, actual: null }],
    ["no-direction", year],
    ["no-time-elapsed", { ...up, time: 2021 }],
    ["no-time-elapsed", { ...up, time: 2020.75 }],
    ["not-positive", { ...up, actual: -1 }],
    ["not-positive", { ...up, target: -1 }],
  ] as const)("has no value: %s", (cause, reading) => {
    expect(pace(reading)).toMatchObject({ value: null, cause });
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
    expect(requiredCompound({ ...households, time: 2020 }).cause).toBe("target-time-passed");
    expect(requiredCompound({ ...households, actual: 0 }).cause).toBe("not-positive");
    expect(requiredCompound({ ...households, target: 0 }).cause).toBe("not-positive");
    expect(requiredCompound({ ...households, target: -1 }).cause).toBe("not-positive");
    expect(requiredCompound({ ...households, target: null }).cause).toBe("no-target");
    expect(requiredLinear({ ...households, targetTime: null }).cause).toBe("no-target-time");
    expect(requiredLinear({ ...households, actual: 0 }).value).toBeCloseTo(50 / 3, 12);
  });
});
