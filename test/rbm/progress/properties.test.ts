import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aarrEndPoints,
  cagrRatio,
  escap,
  type Measure,
  type MilestoneReading,
  pace,
  requiredCompound,
  requiredLinear,
  signOfChange,
  toMilestone,
  toTarget,
} from "../../../rbm/progress/index.ts";
import { between, close } from "./support.ts";

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
