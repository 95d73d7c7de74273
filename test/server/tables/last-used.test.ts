import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LastUsed } from "../../../server/tables/last-used.ts";

describe("what was used last", () => {
  it("is made anew only when that many others were asked for since, and there are never more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.integer({ min: 0, max: 12 })), (most, asked) => {
        const kept = new LastUsed<number>(most);
        asked.forEach((key, at) => {
          const before = asked.lastIndexOf(key, at - 1);
          const known = at > 0 && before >= 0 && new Set(asked.slice(before + 1, at)).size < most;
          let made = false;
          const value = kept.of(`${key}`, () => {
            made = true;
            return key;
          });
          expect(value).toBe(key);
          expect(made).toBe(!known);
          expect(kept.size).toBeLessThanOrEqual(most);
        });
      }),
    );
  });
});
