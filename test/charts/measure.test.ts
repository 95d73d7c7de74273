import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { RUNS, SINGLES, WIDTHS } from "../../charts/text/inter.ts";
import { balance, ellipsis, textWidth, wrap } from "../../charts/text/measure.ts";
import { advances } from "./ttf.ts";

const { resolve } = createRequire(import.meta.url);
const font = (cut: string) => advances(resolve(`@expo-google-fonts/inter/${cut}/Inter_${cut}.ttf`));

describe("text is measured without a DOM", () => {
  it("the width table is that of the bundled Inter", () => {
    const characters = [
      ...RUNS.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
      ...Array.from(SINGLES, (single) => single.codePointAt(0) ?? 0),
    ];
    for (const [name, cut] of [
      ["regular", "400Regular"],
      ["semibold", "600SemiBold"],
    ] as const) {
      const width = font(cut);
      expect(characters.map((code) => width(code) ?? 620)).toEqual(WIDTHS[name]);
    }
  });

  it("semibold is wider than regular, and size scales", () => {
    const text = "Countries with a national CIRT";
    expect(textWidth(text, { size: 12, weight: 600 })).toBeGreaterThan(textWidth(text, { size: 12 }));
    expect(textWidth(text, { size: 24 })).toBeCloseTo(2 * textWidth(text, { size: 12 }));
  });

  it("every wrapped line fits, and no word is lost", () => {
    const text = "Mean progress from baseline to target, each KPI capped";
    const lines = wrap(text, 120, { size: 13 });
    expect(lines.every((line) => textWidth(line, { size: 13 }) <= 120)).toBe(true);
    expect(lines.join(" ")).toBe(text);
  });

  it("balanced lines are as many as wrapped ones, and more even", () => {
    const text = "One KPI in three is on track; nine of 60 cannot be judged at all";
    const font = { size: 18, weight: 600 };
    const last = (lines: string[]) => textWidth(lines.at(-1) ?? "", font);
    expect(balance(text, 500, font)).toHaveLength(wrap(text, 500, font).length);
    expect(last(balance(text, 500, font))).toBeGreaterThan(last(wrap(text, 500, font)));
  });

  it("a text too wide is cut with an ellipsis that still fits", () => {
    const cut = ellipsis("Network and Digital Infrastructure", 100, { size: 12 });
    expect(cut).toMatch(/^Network.*…$/);
    expect(textWidth(cut, { size: 12 })).toBeLessThanOrEqual(100);
  });
});
