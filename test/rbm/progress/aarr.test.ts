import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { aarr, aarrEndPoints } from "../../../rbm/progress/index.ts";

const series = [
  { time: 2000, value: 120 },
  { time: 2005, value: 100 },
  { time: 2010, value: 70 },
  { time: 2015, value: 55 },
];

describe("average annual rate of reduction (UNICEF)", () => {
  it("gives the reference figures by regression and from the end points", () => {
    expect(aarr(series).value).toBeCloseTo(0.0525139, 10);
    expect(aarrEndPoints({ baseline: 120, baselineTime: 2000, actual: 55, time: 2015 }).value).toBeCloseTo(
      0.050681168,
      10,
    );
  });

  it("is the constant rate of a series that falls by it, whatever its unit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        (rate, start) => {
          const falling = [0, 1, 2, 5].map((year) => ({ time: 2000 + year, value: start * (1 - rate) ** year }));
          expect(aarr(falling).value).toBeCloseTo(rate, 9);
        },
      ),
    );
  });

  it("leaves blanks out, and is undefined for 0, negative values, a single value or a single year", () => {
    expect(aarr([...series, { time: 2020, value: null }]).value).toBeCloseTo(0.0525139, 10);
    expect(aarr([...series, { time: 2020, value: 0 }]).cause).toBe("not-positive");
    expect(aarr(series.slice(0, 1)).cause).toBe("too-few-points");
    expect(
      aarr([
        { time: 2000, value: 1 },
        { time: 2000, value: 2 },
      ]).cause,
    ).toBe("one-time-only");
    expect(aarr([{ time: 2000, value: Number.NaN }]).cause).toBe("not-a-number");
    expect(aarrEndPoints({ baseline: 120, baselineTime: 2000, actual: 55, time: 1999 }).cause).toBe(
      "baseline-after-actual",
    );
    expect(aarrEndPoints({ baseline: 120, baselineTime: 2000, actual: 55, time: 2000 }).cause).toBe("one-time-only");
  });
});

test("an end point that is missing is named", () => {
  expect(aarrEndPoints({ baseline: 120, baselineTime: 2000, time: 2015 }).cause).toBe("no-actual");
  expect(aarrEndPoints({ baseline: 120, actual: 55, time: 2015 }).cause).toBe("no-baseline-time");
});
