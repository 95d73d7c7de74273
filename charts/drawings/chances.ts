import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import type { ChancesModel } from "../models/chances.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted, rowLabels } from "../parts/plot.ts";
import { numbers } from "../wording/numbers.ts";

type Row = ChancesModel["rows"][number];

/** Before → after on one axis: length is the gain, place is whether it is enough. */
export function chancesPicture(model: ChancesModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const format = numbers(model.locale);
  const names = model.rows.map((row) => row.label);
  const labels = rowLabels(names, narrow ? 11 : 12.5, narrow ? 138 : 176);
  const gain = (row: Row) => row.after - row.before;
  const moved = model.rows.filter((row) => Math.abs(gain(row)) >= 0.005);
  const still = model.rows.filter((row) => !moved.includes(row));
  const ink = (row: Row) => token(gain(row) > 0 ? "accent" : "off-ink");
  const text = { y: "label", fontWeight: 600, stroke: token("bg"), strokeWidth: 4 } as const;
  return plotted(canvas, {
    width,
    height: names.length * 30 + 34,
    marginLeft: labels.left,
    marginTop: 28,
    marginRight: 46,
    marginBottom: 4,
    x: { domain: [0, 1], axis: null, insetLeft: 8 },
    y: { type: "point", domain: names, padding: 0.5, axis: null },
    marks: [
      Plot.gridX([0, 0.25, 0.5, 0.75, 1], { stroke: token("grid"), strokeOpacity: 1 }),
      Plot.ruleX([0.5], { stroke: token("ink-3"), strokeDasharray: "3,3" }),
      Plot.axisX(narrow ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1], {
        anchor: "top",
        tickSize: 0,
        tickFormat: (d: number) => (d === 0.5 ? "half" : d === 1 ? "100%" : String(d * 100)),
        fill: token("ink-3"),
        label: null,
      }),
      labels.mark,
      Plot.link(moved, { x1: "before", x2: "after", y1: "label", y2: "label", stroke: ink, strokeWidth: 2.5 }),
      Plot.dot(model.rows, {
        x: "before",
        y: "label",
        r: 4.5,
        fill: token("bg"),
        stroke: token("ink-3"),
        strokeWidth: 1.75,
      }),
      Plot.dot(moved, { x: "after", y: "label", r: 5.5, fill: ink }),
      ...[true, false].map((up) =>
        Plot.text(
          moved.filter((row) => gain(row) > 0 === up),
          {
            ...text,
            x: "after",
            dx: up ? 11 : -11,
            textAnchor: up ? "start" : "end",
            text: (row: Row) => format.percent(row.after),
            fill: token(up ? "accent-ink" : "off-ink"),
          },
        ),
      ),
      Plot.text(still, {
        ...text,
        x: "before",
        dx: 11,
        textAnchor: "start",
        fontWeight: 400,
        text: (row: Row) => format.percent(row.before),
        fill: token("ink-2"),
      }),
    ],
  });
}
