import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { canonical, canonicalContent, canonicalOn } from "../../../rbm/submission/canonical.ts";
import { rebased } from "../../../rbm/submission/rebased.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { anyContent } from "../../support/content.ts";

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

describe("the canonical text", () => {
  it("is the same whatever order keys come in, and reads back as what was said", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(canonical(turned(value))).toBe(text);
        expect(canonical(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("has keys in order, rows of other columns beside each other too, and refuses what is no number", () => {
    expect(
      canonical([
        { b: 1, a: -0 },
        { c: null, a: "é" },
        { a: undefined, b: [] },
      ]),
    ).toBe('[{"a":0,"b":1},{"a":"é","c":null},{"b":[]}]');
    expect(canonical(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}');
    expect(() => canonical({ a: [Number.NaN] })).toThrow("not a finite number");
  });

  it("of a content on a submission is that of the content rebased onto it", () => {
    fc.assert(
      fc.property(
        anyContent(priorityTemplate, framework2020),
        fc.array(fc.constantFrom(null, "a".repeat(64), "b".repeat(64)), { minLength: 1, maxLength: 3 }),
        (content, parents) => {
          const on = canonicalOn(content);
          for (const parent of parents) expect(on(parent)).toBe(canonicalContent(rebased(content, parent)));
        },
      ),
      { numRuns: 40 },
    );
  });
});
