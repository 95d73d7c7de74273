import { patternFill } from "../looks/patterns.ts";
import { token } from "../looks/tokens.ts";
import { wrap } from "../text/measure.ts";
import type { Canvas, Picture } from "./frame.ts";
import { element } from "./svg.ts";

/** Nothing to draw: the figure keeps its height, hatched, and says what was expected. */
export function emptyPicture(empty: { title: string; text: string }, { document, width, scope }: Canvas): Picture {
  const height = 180;
  const inset = Math.min(50, width * 0.08);
  const room = width - 2 * inset - 32;
  const lines = [
    ...wrap(empty.title, room, { size: 13, weight: 600 }).map((text) => ({ text, weight: 600, fill: token("ink") })),
    ...wrap(empty.text, room, { size: 13 }).map((text) => ({ text, weight: 400, fill: token("ink-2") })),
  ];
  const box = lines.length * 19 + 32;
  const top = (height - box) / 2;
  const node = element(
    document,
    "svg",
    { width, height },
    element(document, "rect", {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      fill: patternFill(scope, "hatch"),
      stroke: token("missing"),
      "stroke-dasharray": "3,2",
    }),
    element(document, "rect", { x: inset, y: top, width: width - 2 * inset, height: box, fill: token("bg") }),
    ...lines.map(({ text, weight, fill }, i) =>
      element(
        document,
        "text",
        { x: inset + 16, y: top + 29 + i * 19, "font-size": 13, "font-weight": weight, fill },
        text,
      ),
    ),
  );
  return { node, height };
}
