import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHash, writeHash } from "../../notebooks/shell/hash.ts";

const nothing = {
  framework: null,
  period: null,
  priority: null,
  asOf: null,
  provisional: false,
  onTrack: null,
  scenarios: null,
};

describe("the address keeps what a page shows", () => {
  it("what is written is read back", () => {
    const choice = fc.record({
      framework: fc.option(fc.constantFrom("2020-2023", "bdt 2024")),
      period: fc.option(fc.constantFrom("2020-Q1", "2022-Q3")),
      priority: fc.option(fc.string({ minLength: 1 })),
      asOf: fc.option(fc.constantFrom("2022-10-14", "2023-01-01")),
      provisional: fc.boolean(),
      scenarios: fc.option(fc.string({ minLength: 1 })),
      onTrack: fc.option(fc.constantFrom(0.5, 0.95, 1.2)),
    });
    fc.assert(
      fc.property(choice, (given) => {
        expect(readHash(writeHash(given))).toEqual(given);
      }),
    );
  });

  it("nothing chosen leaves the address bare", () => {
    expect(writeHash(nothing)).toBe("");
    expect(readHash("")).toEqual(nothing);
  });

  it("a period, date or band it does not understand is left out", () => {
    expect(readHash("#period=2022-Q9&asof=2022-13-45&on-track=7&provisional=maybe")).toEqual(nothing);
  });
});
