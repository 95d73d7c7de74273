import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toTarget } from "../../../rbm/progress/index.ts";

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe("progress to target", () => {
  it("gives the published figures of the ITU strategic targets and of IATI's guidance", () => {
    expect(toTarget({ baseline: 37.8, actual: 42.9, target: 50 }).value).toBeCloseTo(0.418, 4);
    expect(toTarget({ baseline: 10.5, actual: 12.9, target: 15 }).value).toBeCloseTo(0.5333, 4);
    expect(toTarget({ baseline: 15, actual: 53, target: 50 }).value).toBeCloseTo(1.0857, 4);
  });

  it("is positive for a decrease that was wanted, negative for a rise that was not", () => {
    expect(toTarget({ baseline: 20, actual: 15, target: 10, direction: "decrease" }).value).toBe(0.5);
    expect(toTarget({ baseline: 20, actual: 22, target: 10, direction: "decrease" }).value).toBe(-0.2);
  });

  it("counts a true 0 and refuses a blank", () => {
    expect(toTarget({ baseline: 0, actual: 0, target: 10 }).value).toBe(0);
    expect(toTarget({ baseline: 10, actual: 0, target: 0 }).value).toBe(1);
    expect(toTarget({ baseline: null, actual: 5, target: 10 })).toMatchObject({ value: null, cause: "no-baseline" });
    expect(toTarget({ baseline: 0, actual: undefined, target: 10 })).toMatchObject({ value: null, cause: "no-actual" });
    expect(toTarget({ baseline: 0, actual: 5 })).toMatchObject({ value: null, cause: "no-target" });
    expect(toTarget({ actual: 5, direction: "maintain" })).toMatchObject({ value: null, cause: "no-target" });
    expect(toTarget({ target: 5, direction: "maintain" })).toMatchObject({ value: null, cause: "no-actual" });
  });

  it("has no value where target and baseline are the same, or the target is on the wrong side", () => {
    expect(toTarget({ baseline: 5, actual: 6, target: 5 }).cause).toBe("target-is-baseline");
    expect(toTarget({ baseline: 5, actual: 6, target: 4, direction: "increase" }).cause).toBe(
      "target-against-direction",
    );
  });

  it("is yes or no for a KPI to be maintained, by the side that is better", () => {
    const uptime = { baseline: 99.9, target: 99.9, direction: "maintain" } as const;
    expect(toTarget({ ...uptime, actual: 99.9 }).value).toBe(1);
    expect(toTarget({ ...uptime, actual: 99.8 }).value).toBe(0);
    expect(toTarget({ ...uptime, actual: 99.8, better: "lower" }).value).toBe(1);
  });

  it("rises with the actual where an increase is wanted", () => {
    fc.assert(
      fc.property(value, value, value, value, (baseline, target, a1, a2) => {
        fc.pre(target > baseline);
        const [low, high] = [Math.min(a1, a2), Math.max(a1, a2)];
        const at = (actual: number) => toTarget({ baseline, target, actual, direction: "increase" }).value;
        const [p, q] = [at(low), at(high)];
        if (p !== null && q !== null) expect(p).toBeLessThanOrEqual(q);
      }),
    );
  });

  it("does not change with the unit: scaled and shifted values give the same share", () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(whole, whole, whole, fc.integer({ min: 1, max: 99 }), whole, (baseline, actual, target, by, plus) => {
        fc.pre(target !== baseline);
        const share = toTarget({ baseline, actual, target }).value;
        const other = (v: number) => v * by + plus;
        const changed = toTarget({ baseline: other(baseline), actual: other(actual), target: other(target) }).value;
        expect(changed).toBeCloseTo(share ?? Number.NaN, 10);
      }),
    );
  });

  it("never gives NaN or infinity, and always a reason instead", () => {
    const any = fc.oneof(
      fc.double(),
      fc.constantFrom(null, undefined, Number.NaN, Number.POSITIVE_INFINITY, 5e-324, 1.7e308),
    );
    fc.assert(
      fc.property(any, any, any, (baseline, actual, target) => {
        const { value: share, reason } = toTarget({ baseline, actual, target });
        expect(share === null ? reason : Number.isFinite(share)).toBeTruthy();
        expect(share === null || reason === null).toBe(true);
      }),
    );
  });
});
