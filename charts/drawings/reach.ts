import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import { lateness, type ReachModel } from "../models/reach.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted, rowLabels } from "../parts/plot.ts";
import { numbers } from "../wording/numbers.ts";

type Row = ReachModel["rows"][number];

export function reachPicture(model: ReachModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const { count } = numbers(model.locale);
  const rows = model.rows as Row[];
  const names = rows.map(({ label }) => label);
  const labels = rowLabels(names, narrow ? 12 : 13, narrow ? 90 : 150);
  const compact = width < 800;
  const right = narrow ? 40 : compact ? 140 : 220;
  const from = Math.min(...rows.map(({ lastYear }) => lastYear));
  const ends = rows.flatMap((row) => [row.late ?? model.until, row.slowest ?? model.until]);
  const to = Math.min(model.until, Math.max(...ends) + 1);
  const end = (year: number | null) => Math.min(to, year ?? to);
  const ticks = Array.from(
    { length: Math.floor(to / 5) - Math.ceil(from / 5) + 1 },
    (_, i) => (Math.ceil(from / 5) + i) * 5,
  );
  const head = { frameAnchor: "top" as const, lineAnchor: "top" as const, dy: -42, fill: token("ink") };
  const known = rows.filter(({ year }) => year !== null);
  const figure = (row: Row) =>
    `${count(row.last, 1)}%${compact ? "" : ` in ${row.lastYear}`}, +${count(row.pace, 1)} a year`;
  return plotted(canvas, {
    width,
    height: rows.length * 44 + 56,
    marginLeft: labels.left,
    marginTop: 46,
    marginRight: right,
    marginBottom: 10,
    x: { domain: [from, to], axis: null },
    y: { type: "point", domain: names, padding: 0.5, axis: null },
    marks: [
      Plot.gridX(ticks, { stroke: token("grid"), strokeOpacity: 1 }),
      Plot.axisX(narrow ? ticks.filter((year) => year % 10 === 0) : ticks, {
        anchor: "top",
        tickSize: 0,
        tickFormat: String,
        fill: token("ink-3"),
        label: null,
      }),
      labels.mark,
      Plot.ruleX([model.due], { stroke: token("ink"), strokeWidth: 1.5 }),
      Plot.text([model.due], { ...head, x: (d) => d, text: (d) => `due ${d}`, fontWeight: 600 }),
      Plot.link(rows, {
        x1: (row: Row) => end(row.fastest),
        x2: (row: Row) => end(row.slowest),
        y1: "label",
        y2: "label",
        stroke: token("ink-3"),
        strokeWidth: 1,
      }),
      Plot.ruleY(known, {
        y: "label",
        x1: "early",
        x2: (row: Row) => end(row.late),
        stroke: token("accent"),
        strokeOpacity: 0.32,
        strokeWidth: 11,
      }),
      Plot.dot(known, { x: "year", y: "label", r: 5, fill: token("bg"), stroke: token("accent"), strokeWidth: 2.25 }),
      Plot.text(known, {
        x: "year",
        y: "label",
        dy: -14,
        text: (row: Row) => String(row.year),
        fill: token("accent-ink"),
        fontWeight: 600,
        fontSize: 13,
        stroke: token("bg"),
        strokeWidth: 4,
      }),
      Plot.text(rows, {
        y: "label",
        frameAnchor: "right",
        dx: right,
        dy: narrow ? 0 : -8,
        textAnchor: "end",
        text: (row: Row) => {
          if (narrow) return row.year === null ? "–" : `+${row.year - model.due} y`;
          return lateness(row.year, model.due) ?? `not before ${model.until}`;
        },
        fill: token("ink"),
        fontWeight: 600,
      }),
      Plot.text(narrow ? [] : rows, {
        y: "label",
        frameAnchor: "right",
        dx: right,
        dy: 8,
        textAnchor: "end",
        text: figure,
        fill: token("ink-2"),
      }),
    ],
  });
}
