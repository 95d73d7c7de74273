import { wrap } from "../../../text/measure.ts";
import type { Placeholder } from "./placeholders.ts";

/** Points to the inch, and pixels. */
export const [PT, PX] = [72, 96];
/** Inches that PowerPoint keeps between the edge of a box and its text, unless told. */
export const DEFAULT_INSET = 0.1;

/** Share of a line that text is measured for: the fonts of a template, or of a machine without them, may be wider than ours. */
export const ROOM = 0.88;
/** The same for a bold title, where fonts differ more: what stands below it has to clear a second line. */
export const boldRoom = (font: string): number =>
  /^(arial|helvetica|calibri|aptos|segoe ui|inter)\b/i.test(font) ? 0.95 : 0.8;
export const pixels = (points: number): number => (points * PX) / PT;

/** Points of a title that would not fit its place at the layout's size; nothing where it fits. */
export function fitted(title: string, { box, size }: Placeholder): { readonly size?: number } {
  if (!box || size === null) return {};
  const lines = (points: number): number =>
    wrap(title, box.w * PX * ROOM, { size: pixels(points), weight: 700 }).length;
  const fits = (points: number): boolean => lines(points) * points * 1.2 <= Math.max(box.h * PT + 4, points * 1.2);
  const steps = [1, 0.9, 0.8, 0.7, 0.6, 0.5].map((share) => size * share);
  const found = steps.find(fits) ?? size / 2;
  return found === size ? {} : { size: Math.round(found) };
}
