import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import type { FanModel, FanPoint } from "../models/fan.ts";
import { apart } from "../parts/apart.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted } from "../parts/plot.ts";
import { textWidth } from "../text/measure.ts";
import { about, numbers } from "../wording/numbers.ts";

/** Base in grey, scenario in blue, over the same history: the difference is what one sees. */
export function fanPicture(model: FanModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const format = numbers(model.locale);
  const show = (value: number) => format.quantity(value, model.unit, model.digits);
  // Targets and marks of the axis are round: they need no digits that only tell a value from its target.
  const tick = (value: number) => format.quantity(value, model.unit, Number.isInteger(value) ? 0 : model.digits);
  // Near its target a value is told apart from it, else three digits are enough.
  const near = [...model.base, ...model.changed].some(({ mid }) => about(mid) === about(model.target));
  const say = (value: number) => show(near ? value : about(value));
  const seen = model.points.map(({ time, value }) => ({ time, y: value ?? Number.NaN }));
  const last = seen.findLast(({ y }) => !Number.isNaN(y));
  const ends = [
    { name: model.scenario, at: model.changed.at(-1), ink: "accent-ink" as const },
    { name: "Base", at: model.base.at(-1), ink: "ink" as const },
  ].flatMap(({ name, at, ink }) => (at ? [{ name, at, ink }] : []));
  const range = (at: FanPoint) => `80%: ${say(at.low)}–${say(at.high)}`;
  const right =
    Math.ceil(
      Math.max(
        0,
        ...ends.flatMap(({ name, at }) => [
          textWidth(narrow ? say(at.mid) : `${name} ${say(at.mid)}`, { size: 13, weight: 600 }),
          narrow ? 0 : textWidth(range(at), { size: 12 }),
        ]),
      ),
    ) + 16;
  const targets = [...new Set([model.target, ...(model.baseTarget === null ? [] : [model.baseTarget])])];
  const ys = [
    ...targets,
    ...seen.flatMap(({ y }) => (Number.isNaN(y) ? [] : [y])),
    ...[...model.base, ...model.changed].flatMap(({ low, high }) => [low, high]),
  ];
  const [low, high] = [Math.min(0, ...ys), Math.max(...ys)];
  const height = narrow ? 280 : 320;
  const [top, bottom] = [22, 30];
  const domain = [low, high + (high - low) * 0.05] as const;
  const yOf = (y: number) => top + (height - top - bottom) * (1 - (y - domain[0]) / (domain[1] - domain[0]));
  const placed = apart(
    ends.map(({ at }) => yOf(at.mid)),
    narrow ? 16 : 36,
    height - bottom - 8,
  );
  const years = Array.from({ length: Math.max(1, Math.round(model.to - model.from)) }, (_, i) => model.from + i);
  const left = 12 + Math.ceil(Math.max(...ys.map((y) => textWidth(show(y), { size: 12 }))));
  const areas = [
    [model.base, "missing", 0.28],
    [model.changed, "accent", 0.22],
  ] as const;
  return plotted(canvas, {
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    x: { domain: [model.from, model.to], axis: null },
    y: { domain: [...domain], axis: null },
    marks: [
      Plot.gridY({ ticks: 5, stroke: token("grid"), strokeOpacity: 1 }),
      Plot.axisY({ ticks: 5, tickSize: 0, tickFormat: tick, fill: token("ink-3"), label: null }),
      Plot.ruleY([0], { stroke: token("ink-3") }),
      Plot.axisX(years, {
        tickSize: 4,
        tickFormat: (year: number) => String(Math.floor(year)),
        fill: token("ink-2"),
        stroke: token("ink-3"),
        label: null,
      }),
      Plot.ruleY(targets, {
        stroke: (y: number) => token(y === model.target ? "ink" : "ink-3"),
        strokeWidth: 1.5,
        strokeDasharray: "none",
      }),
      Plot.text(targets, {
        x: model.from,
        y: (y: number) => y,
        dx: 2,
        dy: -9,
        textAnchor: "start",
        text: (y: number) => `${y === model.target ? "Target" : "Target before"} ${tick(y)}`,
        fill: (y: number) => token(y === model.target ? "ink" : "ink-2"),
        fontWeight: 600,
        stroke: token("bg"),
        strokeWidth: 4,
      }),
      ...areas.map(([points, fill, fillOpacity]) =>
        Plot.areaY(points as FanPoint[], { x: "time", y1: "low", y2: "high", fill: token(fill), fillOpacity }),
      ),
      Plot.line(model.base as FanPoint[], {
        x: "time",
        y: "mid",
        stroke: token("ink-2"),
        strokeWidth: 1.75,
        strokeDasharray: "4,3",
      }),
      Plot.line(model.changed as FanPoint[], { x: "time", y: "mid", stroke: token("accent"), strokeWidth: 2.25 }),
      Plot.line(seen, { x: "time", y: "y", stroke: token("ink"), strokeWidth: 2.25 }),
      Plot.dot(last ? [last] : [], { x: "time", y: "y", r: 4, fill: token("ink"), stroke: token("bg") }),
      ...ends.flatMap(({ name, at, ink }, i) => {
        const place = {
          x: () => at.time,
          y: () => at.mid,
          dx: 10,
          textAnchor: "start" as const,
          stroke: token("bg"),
          strokeWidth: 4,
        };
        const dy = (placed[i] ?? 0) - yOf(at.mid);
        return [
          Plot.text([at], {
            ...place,
            dy: narrow ? dy : dy - 8,
            text: () => (narrow ? say(at.mid) : `${name} ${say(at.mid)}`),
            fill: token(ink),
            fontWeight: 600,
            fontSize: 13,
          }),
          Plot.text(narrow ? [] : [at], {
            ...place,
            dy: dy + 8,
            text: () => range(at),
            fill: token(ink === "ink" ? "ink-2" : ink),
          }),
        ];
      }),
    ],
  });
}
