import { describe, expect, it } from "vitest";
import { renderSvgInNode } from "../../charts/export/node.ts";
import { statuses } from "../../charts/looks/statuses.ts";
import { type Theme, type Token, themes } from "../../charts/looks/tokens.ts";
import * as plots from "../plots/index.ts";
import { textsOf } from "./texts.ts";

/** Shapes and strokes are marks. */
const WORDS = /[\p{L}\p{N}]/u;

const BOTH: readonly Theme[] = ["light", "dark"];

/** WCAG 2 contrast ratio of two colours in hexadecimal digits. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Text that stands on a fill, and the fills it may stand on. */
const OVER: readonly (readonly [Token, readonly Token[]])[] = [
  ["on-over", ["on"]],
  ["risk-over", ["risk", "risk-line"]],
  ["off-over", ["off"]],
  ...(["0", "1", "2", "3", "4", "5", "neg"] as const).map((n): [Token, Token[]] => [`seq-ink-${n}`, [`seq-${n}`]]),
];

const INKS: readonly Token[] = ["ink", "ink-2", "ink-3", "accent-ink", "on-ink", "risk-ink", "off-ink"];
const MARKS: readonly Token[] = ["accent", "missing", "ink", ...Object.values(statuses).map(({ edge }) => edge)];

describe.each(BOTH)("colours on a %s page", (theme) => {
  const of = (name: Token) => themes[theme][name];

  it("text reads at 4.5 to 1 on the page, and on the fills it stands on", () => {
    const weak = [
      ...INKS.flatMap((ink) => [[ink, "bg"] as const, ...(ink === "ink-3" ? [] : [[ink, "wash"] as const])]),
      ...OVER.flatMap(([ink, fills]) => fills.map((fill) => [ink, fill] as const)),
    ]
      .map(([ink, ground]) => ({ ink, ground, ratio: contrast(of(ink), of(ground)) }))
      .filter(({ ratio }) => ratio < 4.5);
    expect(weak).toEqual([]);
  });

  it("marks stand out from the page at 3 to 1", () => {
    expect(MARKS.map((mark) => [mark, contrast(of(mark), of("bg"))]).filter(([, ratio]) => Number(ratio) < 3)).toEqual(
      [],
    );
  });

  it("no chart writes in a colour that is for marks alone", () => {
    const fine = new Set<string>([...INKS, ...OVER.map(([ink]) => ink), "bg" as const].map(of));
    const odd = Object.entries(plots).flatMap(([name, plot]) =>
      textsOf(renderSvgInNode(plot(), { width: theme === "light" ? 358 : 760, theme }))
        .filter(({ text, fill }) => WORDS.test(text) && !fine.has(fill))
        .map(({ text, fill }) => `${name}: “${text}” in ${fill}`),
    );
    expect(odd).toEqual([]);
  });
});
