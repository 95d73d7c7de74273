import * as Plot from "@observablehq/plot";
import { patternFill } from "../looks/patterns.ts";
import { type Token, token } from "../looks/tokens.ts";
import type { Fate, SurvivalModel } from "../models/survival.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted, rowLabels } from "../parts/plot.ts";

type Row = SurvivalModel["rows"][number];

const FILLS: Partial<Record<Fate, Token>> = { continued: "seq-5", merged: "seq-2", split: "accent" };

export function survivalPicture(model: SurvivalModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const rows = model.rows as Row[];
  const names = rows.map(({ label }) => label);
  const labels = rowLabels(names, narrow ? 11.5 : 13, narrow ? 130 : 240);
  const most = Math.max(1, ...rows.map(({ n }) => n));
  const hatched = ({ fate }: Row) => FILLS[fate] === undefined;
  return plotted(canvas, {
    width,
    height: rows.length * 34 + 8,
    marginLeft: labels.left,
    marginTop: 4,
    marginRight: 34,
    marginBottom: 4,
    x: { domain: [0, most], axis: null },
    y: { type: "band", domain: names, padding: 0.35, axis: null },
    marks: [
      labels.mark,
      Plot.barX(rows, {
        x: "n",
        y: "label",
        fill: (row: Row) => {
          const fill = FILLS[row.fate];
          return fill ? token(fill) : patternFill(canvas.scope, "hatch");
        },
      }),
      Plot.barX(rows.filter(hatched), { x: "n", y: "label", fill: "none", stroke: token("missing") }),
      Plot.text(rows, {
        x: "n",
        y: "label",
        dx: 7,
        textAnchor: "start",
        text: (row: Row) => String(row.n),
        fill: token("ink"),
        fontWeight: 600,
        fontSize: 13,
      }),
    ],
  });
}
