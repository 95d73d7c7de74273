import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import type { StripDot, StripModel } from "../models/strip.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted, rowLabels } from "../parts/plot.ts";
import { numbers } from "../wording/numbers.ts";

type Row = StripModel["rows"][number];

export function stripPicture(model: StripModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const { count } = numbers(model.locale);
  const names = model.rows.map(({ label }) => label);
  const labels = rowLabels(names, narrow ? 11.5 : 13, narrow ? 76 : 142);
  const right = narrow ? 66 : 92;
  const dots = model.rows.flatMap(({ label, dots: own }) => own.map((dot) => ({ ...dot, label })));
  const lowest = model.rows.flatMap(({ label, dots: own }) => (own[0] ? [{ ...own[0], label }] : []));
  const rows = model.rows as Row[];
  const head = { frameAnchor: "top" as const, dy: -38, lineAnchor: "top" as const };
  const step = narrow ? 54 : 62;
  return plotted(canvas, {
    width,
    height: rows.length * step + 48,
    marginLeft: labels.left,
    marginTop: 40,
    marginRight: right,
    marginBottom: 6,
    x: { domain: [0, 100], axis: null },
    y: { type: "band", domain: names, padding: 0, axis: null },
    marks: [
      Plot.gridX([0, 20, 40, 60, 80, 100], { stroke: token("grid"), strokeOpacity: 1 }),
      Plot.axisX(narrow ? [0, 50, 100] : [0, 20, 40, 60, 80, 100], {
        anchor: "top",
        tickSize: 0,
        tickFormat: (d: number) => (d === 100 ? "100%" : String(d)),
        fill: token("ink-3"),
        label: null,
      }),
      Plot.ruleX([model.target], { stroke: token("ink"), strokeWidth: 1.5 }),
      Plot.text([model.target], { ...head, x: (d) => d, text: String, fill: token("ink"), fontWeight: 600 }),
      labels.mark,
      Plot.dot(dots, {
        x: "value",
        y: "label",
        r: narrow ? 3.5 : 4.5,
        fill: (dot: StripDot) => token(dot.value >= model.target ? "accent" : "missing"),
        fillOpacity: 0.6,
        stroke: token("bg"),
        strokeWidth: 0.6,
      }),
      Plot.tickX(rows, { x: "median", y: "label", stroke: token("ink"), strokeWidth: 2.5, inset: step / 2 - 12 }),
      Plot.text(rows, {
        x: "median",
        y: "label",
        dy: 20,
        text: (row: Row) => `median ${count(row.median)}`,
        fill: token("ink"),
        fontWeight: 600,
        stroke: token("bg"),
        strokeWidth: 4,
      }),
      Plot.text(lowest, {
        x: "value",
        y: "label",
        dy: -13,
        dx: 5,
        textAnchor: "start",
        text: "name",
        fill: token("ink-2"),
        fontSize: 11,
        stroke: token("bg"),
        strokeWidth: 3,
      }),
      Plot.text(rows, {
        y: "label",
        frameAnchor: "right",
        dx: right,
        textAnchor: "end",
        text: (row: Row) => `${row.met} of ${row.dots.length}`,
        fill: token("ink"),
        fontWeight: 600,
        fontSize: narrow ? 12 : 13,
      }),
      Plot.text(["head"], {
        ...head,
        frameAnchor: "top-right",
        dx: right,
        textAnchor: "end",
        text: () => (narrow ? "past it" : `past ${model.target}%`),
        fill: token("ink-2"),
      }),
    ],
  });
}
