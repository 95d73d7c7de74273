import { token } from "../../charts/looks/tokens.ts";
import { element } from "../../charts/parts/svg.ts";

const [WIDTH, HEIGHT, EDGE] = [150, 16, 8];

export interface Pace {
  /** Change a year: today's, the one needed, and that of the best year, where there was one. */
  readonly now: number;
  readonly needed: number;
  readonly best: number | null;
  /** Whether the pace needed was reached before. */
  readonly seen: boolean;
}

/** Three paces on one line, of a KPI's own scale: hollow now, filled needed, a tick for the best year. The cells beside it say them. */
export function paceLine({ now, needed, best, seen }: Pace): SVGElement {
  const towards = Math.sign(needed) || 1;
  const all = [0, now, needed, best ?? 0].map((pace) => pace * towards);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (pace: number) => EDGE + ((pace * towards - low) / (high - low || 1)) * (WIDTH - 2 * EDGE);
  const y = HEIGHT / 2;
  const ink = token(seen ? "accent" : "off");
  const draw = (name: string, attributes: Record<string, string | number>) => element(document, name, attributes);
  return element(
    document,
    "svg",
    { class: "pace-line", width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" },
    draw("line", { x1: x(0), x2: WIDTH - EDGE, y1: y, y2: y, stroke: token("grid"), "stroke-width": 1 }),
    draw("line", { x1: x(now), x2: x(needed), y1: y, y2: y, stroke: token("ink-3"), "stroke-width": 1.5 }),
    ...(best === null
      ? []
      : [draw("line", { x1: x(best), x2: x(best), y1: 1, y2: HEIGHT - 1, stroke: token("ink"), "stroke-width": 2 })]),
    draw("circle", { cx: x(now), cy: y, r: 4, fill: token("bg"), stroke: token("ink-3"), "stroke-width": 1.5 }),
    draw("circle", { cx: x(needed), cy: y, r: 4.5, fill: ink }),
  );
}
