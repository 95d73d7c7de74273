import type { Series } from "../../blocks.ts";
import { fill } from "../paint.ts";
import { text, xml } from "../xml.ts";
import { points } from "./caches.ts";
import { type Ink, value } from "./ink.ts";

export const area = ({ paint }: Series, { look }: Ink): string =>
  xml("c:spPr", {}, fill(paint, look), xml("a:ln", { w: 19_050 }, fill("bg", look)));

export function line({ paint, line: of = { width: 2 } }: Series, { look, scale }: Ink): string {
  if (of.width === 0) return xml("c:spPr", {}, xml("a:ln", { w: 19_050 }, xml("a:noFill")));
  const dash = "dash" in of && of.dash ? xml("a:prstDash", { val: of.dash === "dot" ? "sysDot" : "dash" }) : "";
  return xml(
    "c:spPr",
    {},
    xml("a:ln", { w: Math.round(of.width * scale * 12_700), cap: "rnd" }, fill(paint, look), dash, xml("a:round")),
  );
}

export function marker({ paint, marker: of }: Series, { look, scale }: Ink): string {
  if (!of) return xml("c:marker", {}, value("c:symbol", "none"));
  const stroke = xml("a:ln", { w: Math.round(1.75 * scale * 12_700) }, fill(paint, look));
  return xml(
    "c:marker",
    {},
    value("c:symbol", of.symbol),
    value("c:size", Math.max(2, Math.round(of.size * scale))),
    xml("c:spPr", {}, of.hollow || of.symbol === "plus" ? xml("a:noFill") : fill(paint, look), stroke),
  );
}

/** How far values may be off. */
export function whiskers({ below, above }: NonNullable<Series["off"]>, { look, scale }: Ink, format: string): string {
  const literal = (list: readonly number[]): string =>
    xml("c:numLit", {}, xml("c:formatCode", {}, text(format)), value("c:ptCount", list.length), points(list));
  return xml(
    "c:errBars",
    {},
    value("c:errBarType", "both"),
    value("c:errValType", "cust"),
    value("c:noEndCap", 0),
    xml("c:plus", {}, literal(above)),
    xml("c:minus", {}, literal(below)),
    xml("c:spPr", {}, xml("a:ln", { w: Math.round(1.25 * scale * 12_700) }, fill("ink-2", look))),
  );
}
