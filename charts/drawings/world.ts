import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import type { WorldModel, WorldPoint } from "../models/world.ts";
import { apart } from "../parts/apart.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted } from "../parts/plot.ts";
import { textWidth } from "../text/measure.ts";
import { numbers } from "../wording/numbers.ts";

type Line = WorldModel["lines"][number];

export function worldPicture(model: WorldModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const { count } = numbers(model.locale);
  const height = narrow ? 320 : 390;
  const [top, bottom] = [14, 28];
  const target = model.needed.at(-1) ?? { year: 0, value: model.target };
  const ends = model.lines.flatMap((line) => {
    const end = line.points.at(-1);
    return end ? [{ line, end }] : [];
  });
  // A series that stops before the others keeps its label at its own end.
  const last = Math.max(...ends.map(({ end }) => end.year));
  const atEdge = ends.filter(({ end }) => end.year === last);
  const inside = ends.filter(({ end }) => end.year < last);
  const say = ({ line, end }: (typeof ends)[number]) => `${line.label} ${count(end.value, 1)}%`;
  const labels = [
    { text: `Target ${model.target}%`, ...target, ink: "ink" as const, weight: 600 },
    ...atEdge.map((one) => ({
      text: say(one),
      ...one.end,
      ink: one.line.accent ? ("accent-ink" as const) : ("ink-2" as const),
      weight: one.line.accent ? 600 : 500,
    })),
  ];
  const right = 22 + Math.ceil(Math.max(...labels.map(({ text, weight }) => textWidth(text, { size: 13, weight }))));
  const years = [...new Set(model.lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  const yOf = (value: number) => top + (height - top - bottom) * (1 - value / 80);
  const placed = apart(
    labels.map(({ value }) => yOf(value)),
    17,
    height - bottom,
  );
  const drawn = (line: Line) => {
    const stroke = token(line.accent ? "accent" : "missing");
    const end = line.points.at(-1);
    return [
      Plot.line(line.points as WorldPoint[], { x: "year", y: "value", stroke, strokeWidth: line.accent ? 3 : 2 }),
      Plot.dot(end ? [end] : [], {
        x: "year",
        y: "value",
        r: line.accent ? 4.5 : 3.5,
        fill: stroke,
        stroke: token("bg"),
      }),
    ];
  };
  const { step } = model;
  return plotted(canvas, {
    width,
    height,
    marginLeft: 40,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    x: { domain: [years[0] ?? 0, Math.max(years.at(-1) ?? 1, target.year)], axis: null },
    y: { domain: [0, 80], axis: null },
    marks: [
      Plot.gridY([20, 40, 60, 80], { stroke: token("grid"), strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: token("ink-3") }),
      Plot.axisY([0, 20, 40, 60, 80], {
        tickSize: 0,
        tickFormat: (d: number) => (d === 80 ? "80%" : String(d)),
        fill: token("ink-3"),
        label: null,
      }),
      Plot.axisX(narrow ? years.filter((_, i) => (years.length - 1 - i) % 2 === 0) : years, {
        tickSize: 4,
        tickFormat: String,
        fill: token("ink-2"),
        stroke: token("ink-3"),
        label: null,
      }),
      ...model.lines.filter(({ accent }) => !accent).flatMap(drawn),
      Plot.line(model.needed as WorldPoint[], {
        x: "year",
        y: "value",
        stroke: token("ink"),
        strokeDasharray: "4,4",
        strokeWidth: 1.5,
      }),
      Plot.dot([target], { x: "year", y: "value", symbol: "plus", r: 5.5, stroke: token("ink"), strokeWidth: 2.25 }),
      ...model.lines.filter(({ accent }) => accent).flatMap(drawn),
      ...labels.map(({ text, year, value, ink, weight }, i) =>
        Plot.text([text], {
          x: () => year,
          y: () => value,
          dx: 11,
          dy: (placed[i] ?? 0) - yOf(value),
          textAnchor: "start",
          text: String,
          fill: token(ink),
          fontWeight: weight,
          fontSize: 13,
        }),
      ),
      Plot.text(inside, {
        x: ({ end }) => end.year,
        y: ({ end }) => end.value,
        dy: 16,
        text: say,
        fill: token("ink-2"),
        fontSize: 13,
        stroke: token("bg"),
        strokeWidth: 4,
      }),
      Plot.link(step ? [step] : [], {
        x1: "year",
        x2: "year",
        y1: (one) => one.value + 1.7,
        y2: (one) => one.value + 5,
        stroke: token("ink-3"),
      }),
      Plot.text(step ? [step] : [], {
        x: "year",
        y: "value",
        dy: -29,
        lineAnchor: "bottom",
        text: (one) => `${one.year}: +${count(one.change, 1)} points,\nthe largest step`,
        fill: token("ink-2"),
        lineHeight: 1.2,
      }),
    ],
  });
}
