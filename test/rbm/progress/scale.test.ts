import { describe, expect, it } from "vitest";
import { onScale, scaleOf, signOfChange, yesNo } from "../../../rbm/progress/index.ts";

const strategy = ["none", "drafted", "adopted", "in force"];

describe("progress on a scale of named steps", () => {
  it("is the share of steps reached from baseline to target", () => {
    expect(onScale({ scale: strategy, actual: "adopted" }).value).toBeCloseTo(2 / 3, 12);
    expect(onScale({ scale: strategy, actual: " Adopted", baseline: "drafted", target: "adopted" }).value).toBe(1);
    expect(onScale({ scale: strategy, actual: "none", baseline: "drafted" }).value).toBe(-0.5);
  });

  it("is 0 or 1 for yes and no", () => {
    expect(onScale({ scale: yesNo, actual: "no" }).value).toBe(0);
    expect(onScale({ scale: yesNo, actual: "Yes" }).value).toBe(1);
  });

  it("says what is not on the scale", () => {
    expect(onScale({ scale: strategy, actual: "signed" }).cause).toBe("not-a-step");
    expect(onScale({ scale: strategy, actual: " " }).cause).toBe("no-actual");
    expect(onScale({ scale: strategy, actual: "none", baseline: "in force" }).cause).toBe("target-is-baseline");
    expect(onScale({ scale: ["yes"], actual: "yes" }).cause).toBe("scale-too-short");
    expect(onScale({ scale: ["yes", "Yes "], actual: "yes" }).cause).toBe("scale-too-short");
  });
});

describe("the sign of change", () => {
  it("is read against what is wanted", () => {
    expect(signOfChange({ baseline: 5, actual: 4, direction: "decrease" }).value).toBe(1);
    expect(signOfChange({ baseline: 5, actual: 4, direction: "increase" }).value).toBe(-1);
    expect(signOfChange({ baseline: 5, actual: 5, direction: "increase" }).value).toBe(0);
    expect(signOfChange({ baseline: 5, actual: 5, direction: "maintain" }).value).toBe(1);
    expect(signOfChange({ baseline: 5, actual: 6, direction: "maintain", better: "lower" }).value).toBe(-1);
    expect(signOfChange({ baseline: 5, actual: 6 }).cause).toBe("no-direction");
  });
});

describe("scales", () => {
  it("are read step by step, blanks left out", () => {
    expect(scaleOf(" None > Draft >> Adopted ")).toEqual(["None", "Draft", "Adopted"]);
  });

  it("a baseline or a target that is no step is said, and the way may lead to the first step", () => {
    const scale = ["none", "some", "all"];
    expect(onScale({ scale, actual: "some", baseline: "few" }).cause).toBe("not-a-step");
    expect(onScale({ scale, actual: "some", target: "few" }).cause).toBe("not-a-step");
    expect(onScale({ scale, actual: null }).cause).toBe("no-actual");
    expect(onScale({ scale, actual: "some", baseline: "all", target: "none" }).value).toBe(0.5);
  });
});
