import * as Plot from "@observablehq/plot";
import { patternFill } from "../looks/patterns.ts";
import { token } from "../looks/tokens.ts";
import type { ReportingDot, ReportingModel } from "../models/reporting.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted, rowLabels } from "../parts/plot.ts";
import { numbers } from "../wording/numbers.ts";

type Row = ReportingModel["rows"][number];

export function reportingPicture(model: ReportingModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const format = numbers(model.locale);
  const rows = model.rows as Row[];
  const names = rows.map(({ label }) => label);
  const labels = rowLabels(names, narrow ? 11.5 : 12.5, narrow ? 130 : 176);
  const right = narrow ? 52 : 150;
  const most = Math.max(1, ...rows.map(({ dots }) => dots.length));
  const step = Math.min(26, (width - labels.left - right - 12) / most);
  const radius = Math.min(6, step * 0.38);
  const dots = rows.flatMap(({ label, dots: own }) => own.map((state, i) => ({ label, state, x: i })));
  const drawn = (state: ReportingDot) => dots.filter((dot) => dot.state === state);
  const place = { x: (dot: { x: number }) => dot.x, y: "label" } as const;
  return plotted(canvas, {
    width,
    height: rows.length * 32 + 8,
    marginLeft: labels.left + radius,
    marginTop: 4,
    marginRight: width - labels.left - radius - step * most,
    marginBottom: 4,
    x: { domain: [0, most], axis: null },
    y: { type: "point", domain: names, padding: 0.5, axis: null },
    marks: [
      Plot.text(names, {
        y: (name: string) => name,
        frameAnchor: "left",
        dx: -labels.left - radius,
        textAnchor: "start",
        text: (name: string) => name,
        fill: token("ink"),
        fontSize: narrow ? 11.5 : 12.5,
        lineWidth: narrow ? 12 : 40,
      }),
      Plot.dot(drawn("accepted"), { ...place, r: radius, fill: token("accent") }),
      Plot.dot(drawn("provisional"), { ...place, r: radius, fill: token("accent") }),
      Plot.dot(drawn("provisional"), {
        ...place,
        r: radius - 0.5,
        fill: patternFill(canvas.scope, "provisional"),
        stroke: token("accent"),
      }),
      Plot.dot(drawn("missing"), {
        ...place,
        r: radius - 0.75,
        fill: token("bg"),
        stroke: token("missing"),
        strokeWidth: 1.5,
      }),
      Plot.text(rows, {
        x: () => most,
        y: "label",
        dx: narrow ? width - labels.left - radius - step * most : width - labels.left - radius - step * most - 88,
        textAnchor: "end",
        text: (row: Row) => `${row.reported} of ${row.dots.length}`,
        fill: token("ink"),
        fontWeight: 600,
      }),
      Plot.text(narrow ? [] : rows, {
        x: () => most,
        y: "label",
        dx: width - labels.left - radius - step * most,
        textAnchor: "end",
        text: (row: Row) => (row.at ? format.date(row.at) : "no workbook"),
        fill: token("ink-2"),
      }),
    ],
  });
}
