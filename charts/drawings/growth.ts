import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import type { GrowthLine, GrowthModel } from "../models/growth.ts";
import { apart } from "../parts/apart.ts";
import type { Canvas, Picture } from "../parts/frame.ts";
import { plotted } from "../parts/plot.ts";
import { textWidth } from "../text/measure.ts";

export function growthPicture(model: GrowthModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const height = 230;
  const [top, bottom] = [12, 26];
  const ends = model.lines.map((one) => ({ ...one, end: one.points.at(-1) ?? { time: 0, n: 0 } }));
  const say = (one: (typeof ends)[number]) => `${one.label} ${one.end.n}`;
  const right = Math.ceil(Math.max(...ends.map((one) => textWidth(say(one), { size: 12, weight: 600 })))) + 16;
  const times = model.lines.flatMap((one) => one.points.map(({ time }) => time));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const years = [...new Set(times.map(Math.floor))].filter((year) => year + 0.25 >= from && year + 0.25 <= to);
  const ticks = tickStep(model.total);
  const yOf = (n: number) => top + (height - top - bottom) * (1 - n / (model.total || 1));
  const placed = apart(
    ends.map((one) => yOf(one.end.n)),
    15,
    height - bottom,
  );
  const ink = (one: GrowthLine) => token(one.accent ? "accent" : "missing");
  const rows = model.lines.flatMap((one) => one.points.map((point) => ({ ...point, ...one })));
  return plotted(canvas, {
    width,
    height,
    marginLeft: 26,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    x: { domain: from === to ? [from - 0.25, to] : [from, to], axis: null },
    y: { domain: [0, model.total || 1], axis: null },
    marks: [
      Plot.gridY(ticks, { stroke: token("grid"), strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: token("ink-3") }),
      Plot.axisY([0, ...ticks], { tickSize: 0, fill: token("ink-3"), label: null }),
      Plot.axisX(
        years.map((year) => year + 0.25),
        {
          tickSize: 4,
          tickFormat: (time: number) => String(Math.floor(time)),
          fill: token("ink-2"),
          stroke: token("ink-3"),
          label: null,
        },
      ),
      ...[false, true].map((accent) =>
        Plot.line(
          rows.filter((row) => row.accent === accent),
          { x: "time", y: "n", z: "label", stroke: ink, strokeWidth: 2 },
        ),
      ),
      Plot.dot(ends, { x: (one) => one.end.time, y: (one) => one.end.n, r: 3.5, fill: ink }),
      ...ends.map((one, i) =>
        Plot.text([one], {
          x: () => one.end.time,
          y: () => one.end.n,
          dx: 9,
          dy: (placed[i] ?? 0) - yOf(one.end.n),
          textAnchor: "start",
          text: () => say(one),
          fill: token(one.accent ? "accent-ink" : "ink-2"),
          fontWeight: one.accent ? 600 : 500,
        }),
      ),
    ],
  });
}

/** Three or four whole steps up to a number. */
function tickStep(total: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => total / one <= 4) ?? Math.ceil(total / 4);
  return Array.from({ length: Math.floor(total / step) }, (_, i) => (i + 1) * step);
}
