import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanings, namesBegun, namesWithin } from "../../../rbm/import/words/index.ts";
import { editDistance } from "../../../rbm/template/names.ts";

const names = [...meanings.keys()];
const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzéñщ");

describe("known names that a text may have in it", () => {
  it("are found by their first word, in the order of the names, none missing", () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...names), fc.string()), { maxLength: 4 })
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(text, (said) => {
        const there = (name: string): boolean => ` ${said} `.includes(` ${name} `);
        expect(namesBegun(said).filter(there)).toEqual(names.filter(there));
      }),
    );
  });

  it("are found a slip of a letter away, none missing", () => {
    const long = names.filter((name) => name.length >= 6);
    const slipped = fc
      .tuple(fc.constantFrom(...long), fc.nat(), letter, fc.constantFrom(0, 1, 2))
      .map(([name, n, by, kind]) => {
        const at = n % name.length;
        return name.slice(0, at) + (kind === 2 ? "" : by) + name.slice(kind === 0 ? at : at + 1);
      });
    fc.assert(
      fc.property(slipped, (said) => {
        fc.pre(said.length >= 6);
        const isNear = (name: string): boolean => editDistance(said, name, 1) <= 1;
        expect(namesWithin(said).filter(isNear)).toEqual(long.filter(isNear));
      }),
    );
  });
});
