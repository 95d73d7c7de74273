import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closest, editDistance } from "../../../rbm/template/names.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });

describe("the edits between two texts", () => {
  it("counts an edit once, a swap of neighbours too", () => {
    const pairs = [
      ["Africa", "Africa"],
      ["Afrika", "Africa"],
      ["Arfica", "Africa"],
      ["Europ", "Europe"],
      ["", "CIS"],
    ] as const;
    expect(pairs.map(([a, b]) => editDistance(a, b))).toEqual([0, 1, 1, 1, 3]);
  });

  it("are as many with a limit, up to one more than it", () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(editDistance(a, b), most + 1));
      }),
      { numRuns: 500 },
    );
  });
});

describe("the candidate that was meant", () => {
  it("is found among texts as long as a cell can be", () => {
    const [one, other] = ["12 345 ", "1.000 "].map((part) => part.repeat(5000).slice(0, 32_000));
    expect(closest(`${one}x`, [other!, one!])).toBe(one);
  });
});
