import { type Token, themes } from "../../../looks/tokens.ts";
import type { Paint } from "../blocks.ts";
import { xml } from "./xml.ts";

/** What a theme gives, as hexadecimal digits: text, ground and accent of the slide's colour map. */
export interface Look {
  readonly tx1: string;
  readonly bg1: string;
  readonly accent1: string;
}

interface Themed {
  readonly scheme: keyof Look;
  /** Luminance as PowerPoint changes it, percent: times the first, plus the second. */
  readonly mod?: number;
  readonly off?: number;
  /** Saturation, percent: a tint of dark blue text is a grey. */
  readonly sat?: number;
}

/** Steps of progress as tints of the accent, PowerPoint's own. */
const STEPS: readonly Themed[] = [
  { scheme: "accent1", mod: 20, off: 80 },
  { scheme: "accent1", mod: 40, off: 60 },
  { scheme: "accent1", mod: 60, off: 40 },
  { scheme: "accent1" },
  { scheme: "accent1", mod: 75 },
  { scheme: "accent1", mod: 50 },
];

const THEMED: Partial<Record<Paint, Themed>> = {
  bg: { scheme: "bg1" },
  ink: { scheme: "tx1" },
  "ink-2": { scheme: "tx1", mod: 75, off: 25, sat: 45 },
  "ink-3": { scheme: "tx1", mod: 65, off: 35, sat: 45 },
  missing: { scheme: "tx1", mod: 50, off: 50, sat: 45 },
  rule: { scheme: "tx1", mod: 25, off: 75, sat: 45 },
  hairline: { scheme: "tx1", mod: 15, off: 85, sat: 45 },
  grid: { scheme: "tx1", mod: 15, off: 85, sat: 45 },
  accent: { scheme: "accent1" },
  "accent-ink": { scheme: "accent1", mod: 75 },
  "accent-soft": { scheme: "accent1", mod: 20, off: 80 },
  ...Object.fromEntries(STEPS.map((step, i) => [`seq-${i}`, step])),
};

/** Judgements and what stands over them keep their colours in every theme: they mean something. */
const FIXED: Partial<Record<Paint, string>> = {
  neutral: "D5DBE0",
  "neutral-ink": "14202B",
  track: "E6EBEE",
};

/** A colour as DrawingML: of the theme wherever it means nothing by itself. */
export function colour(paint: Paint, look: Look): string {
  const over = /^seq-ink-(\d)$/.exec(paint);
  if (over) return scheme(readable(STEPS[Number(over[1])]!, look));
  const themed = THEMED[paint];
  if (themed) return scheme(themed);
  return xml("a:srgbClr", { val: FIXED[paint] ?? themes.light[paint as Token].slice(1).toUpperCase() });
}

export const fill = (paint: Paint, look: Look): string => xml("a:solidFill", {}, colour(paint, look));

/** A ground of the theme that a picture shows through a little, never so much that text on it could not be read. */
export const scrim = (paint: "bg" | "ink"): string =>
  xml("a:solidFill", {}, xml("a:schemeClr", { val: paint === "bg" ? "bg1" : "tx1" }, xml("a:alpha", { val: 88_000 })));

/** The ground of the theme, or else its text, on which a colour reads better. */
export const readableOn = (hex: string, { tx1, bg1 }: Look): "bg" | "ink" =>
  contrast(luminance(hex), luminance(bg1)) >= contrast(luminance(hex), luminance(tx1)) ? "bg" : "ink";

const scheme = ({ scheme: val, mod, off, sat }: Themed): string =>
  xml(
    "a:schemeClr",
    { val },
    mod !== undefined && xml("a:lumMod", { val: mod * 1000 }),
    off !== undefined && xml("a:lumOff", { val: off * 1000 }),
    sat !== undefined && xml("a:satMod", { val: sat * 1000 }),
  );

/** Text or ground of the theme, whichever reads better over a tint. */
function readable(tint: Themed, look: Look): Themed {
  const ground = tinted(look[tint.scheme], tint);
  const best = contrast(luminance(look.tx1), ground) >= contrast(luminance(look.bg1), ground) ? "tx1" : "bg1";
  return { scheme: best };
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

const channels = (hex: string): number[] => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

/** Relative luminance, as WCAG counts it. */
const luminance = (hex: string): number => luminanceOf(channels(hex));

const luminanceOf = (rgb: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = rgb.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Luminance of a colour after `lumMod` and `lumOff`, which work on the L of HSL. */
function tinted(hex: string, { mod = 100, off = 0 }: Themed): number {
  const rgb = channels(hex);
  const [high, low] = [Math.max(...rgb), Math.min(...rgb)];
  const light = (high + low) / 2;
  const span = high - low;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  const changed = Math.min(1, (light * mod) / 100 + off / 100);
  const reach = saturation * (1 - Math.abs(2 * changed - 1));
  return luminanceOf(rgb.map((v) => (span === 0 ? changed : changed - reach / 2 + ((v - low) / span) * reach)));
}
