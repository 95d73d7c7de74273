import { element } from "../parts/svg.ts";
import { token } from "./tokens.ts";

/** Stripes: at risk. Hatch: no data. Dots: no baseline. Provisional: pushed, not yet accepted; laid over a fill. */
export type PatternId = "stripes" | "hatch" | "dots" | "provisional";

/** A pattern as a fill; `scope` keeps the pictures of a page apart. */
export const patternFill = (scope: string, id: PatternId): string => `url(#${scope}-${id})`;

/** The definitions a picture refers to. */
export function patternDefs(document: Document, scope: string): SVGElement {
  const pattern = (id: PatternId, size: number, rotated: boolean, ...parts: SVGElement[]) => {
    const turn = rotated ? { patternTransform: "rotate(45)" } : {};
    const at = { id: `${scope}-${id}`, width: size, height: size, patternUnits: "userSpaceOnUse", ...turn };
    return element(document, "pattern", at, ...parts);
  };
  const ground = (size: number, fill: string) => element(document, "rect", { width: size, height: size, fill });
  const line = (size: number, stroke: string, width: number) =>
    element(document, "line", { x1: 0, y1: 0, x2: 0, y2: size, stroke, "stroke-width": width });
  return element(
    document,
    "defs",
    {},
    pattern("stripes", 7, true, ground(7, token("risk")), line(7, token("risk-line"), 2)),
    pattern("hatch", 6, true, ground(6, token("bg")), line(6, token("missing"), 1.2)),
    pattern(
      "dots",
      6,
      false,
      ground(6, token("bg")),
      element(document, "circle", { cx: 3, cy: 3, r: 1, fill: token("missing") }),
    ),
    pattern("provisional", 5, true, line(5, token("bg"), 1.6), line(5, token("missing"), 0.8)),
  );
}
