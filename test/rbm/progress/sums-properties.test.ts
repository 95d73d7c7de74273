import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanProgress, overPeriods, ratioOverPlaces, scenario } from "../../../rbm/progress/index.ts";
import { between, close } from "./support.ts";

describe("sums of parts", () => {
  it("a ratio over places is the same whether places are taken one by one or joined first, and lies between theirs", () => {
    const part = fc.record({
      numerator: fc.integer({ min: 0, max: 999 }),
      denominator: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), (parts) => {
        const [first, second, ...others] = parts;
        const joined = {
          numerator: first!.numerator + second!.numerator,
          denominator: first!.denominator + second!.denominator,
        };
        const all = ratioOverPlaces(parts).value!;
        expect(ratioOverPlaces([joined, ...others]).value).toBe(all);
        const ratios = parts.map(({ numerator, denominator }) => numerator / denominator);
        expect(all).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-12);
        expect(all).toBeLessThanOrEqual(Math.max(...ratios) + 1e-12);
      }),
    );
  });

  it("the year of a KPI that counts per period is the sum of its halves; of others it is the last quarter", () => {
    const quarters = ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"];
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 4, maxLength: 4 }), (amounts) => {
        const values = quarters.map((period, at) => ({ period, value: amounts[at]! }));
        const span = (from: number, to: number, accumulation: "per-period" | "cumulative" = "per-period") =>
          overPeriods(values, { accumulation, periods: quarters.slice(from, to) }).value!;
        expect(span(0, 4)).toBe(span(0, 2) + span(2, 4));
        expect(span(0, 4, "cumulative")).toBe(values[3]!.value);
      }),
    );
  });

  it("a mean lies between its parts, and is the same in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(between(-5, 5), { minLength: 1, maxLength: 8 }), (parts) => {
        const { value, range, capped } = meanProgress(parts);
        expect(value).toBeGreaterThanOrEqual(range![0] - 1e-12);
        expect(value).toBeLessThanOrEqual(range![1] + 1e-12);
        close(meanProgress([...parts].reverse()).capped, capped, 1e-12);
      }),
    );
  });

  it("a scenario over some years is that over the first of them, carried on over the rest", () => {
    fc.assert(
      fc.property(
        between(-50, 50),
        between(-5, 5),
        between(0, 3),
        between(0, 9),
        between(0, 9),
        (actual, annualChange, budgetShare, first, rest) => {
          const course = { actual, time: 2021, annualChange, changeError: 0, error: 0 };
          const middle = scenario(course, { budgetShare }, 2021 + first).value!;
          const end = scenario(
            { ...course, actual: middle, time: 2021 + first },
            { budgetShare },
            2021 + first + rest,
          ).value;
          close(end, scenario(course, { budgetShare }, 2021 + first + rest).value, 1e-9);
        },
      ),
    );
  });
});
