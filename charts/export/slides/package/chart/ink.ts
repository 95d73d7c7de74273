import type { Look } from "../paint.ts";
import { type RunLook, runProperties } from "../text.ts";
import { xml } from "../xml.ts";

/** The theme a chart is painted in, and its size against the one that forms lay out in. */
export interface Ink {
  readonly look: Look;
  readonly scale: number;
}

/** An element that says one thing. */
export const value = (name: string, val: string | number): string => xml(name, { val });

/** How text of a chart looks. */
export const words = (run: RunLook, look: Look): string =>
  xml(
    "c:txPr",
    {},
    xml("a:bodyPr"),
    xml("a:lstStyle"),
    xml("a:p", {}, xml("a:pPr", {}, runProperties("a:defRPr", run, look)), xml("a:endParaRPr", { lang: "en-GB" })),
  );
