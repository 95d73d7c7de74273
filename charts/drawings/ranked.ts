import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import type { RankedModel } from "../models/ranked.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted, rowLabels } from "../parts/plot.ts";
import { textWidth } from "../text/measure.ts";
import { numbers } from "../wording/numbers.ts";

export function rankedPicture(model: RankedModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const narrow = isNarrow(width);
  const format = numbers(model.locale);
  const names = model.rows.map((row) => row.label);
  const labels = rowLabels(names, narrow ? 11 : 12.5, narrow ? 138 : 176);
  const right = narrow ? 32 : model.forecastFor ? 88 : 64;
  const ahead = model.rows.flatMap((row) =>
    row.forecast ? [{ label: row.label, now: row.now, ...row.forecast }] : [],
  );
  const furthest = Math.max(1, ...ahead.map((row) => row.high80));
  const figures = (row: RankedModel["rows"][number]) => {
    if (!row.forecast) return narrow ? "" : `${format.percentBare(row.low)}–${format.percentBare(row.high)}`;
    const interval = `(${format.percentBare(row.forecast.low80)}–${format.percentBare(row.forecast.high80)})`;
    return narrow ? format.percentBare(row.forecast.mid) : `${format.percentBare(row.forecast.mid)} ${interval}`;
  };
  const top = Math.max(1.04, furthest + 0.01);
  const due = narrow ? "due" : "due by now";
  const half = (textWidth("target", { size: 12, weight: 600 }) + textWidth(due, { size: 12 })) / 2 + 6;
  const running = model.due < 0.97 ? [model.due] : [];
  const crowd = Math.max(0, half - ((1 - model.due) / top) * (width - labels.left - right));
  const head = { frameAnchor: "top" as const, lineAnchor: "top" as const, dy: -42 };
  return plotted(canvas, {
    width,
    height: names.length * 31 + 56,
    marginLeft: labels.left,
    marginTop: 46,
    marginRight: right,
    marginBottom: 10,
    x: { domain: [0, top], axis: null },
    y: { type: "point", domain: names, padding: 0.5, axis: null },
    marks: [
      Plot.gridX([0, 0.25, 0.5, 0.75], { stroke: token("grid"), strokeOpacity: 1 }),
      Plot.axisX(narrow ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1], {
        anchor: "top",
        tickSize: 0,
        tickFormat: (d: number) => (d === 1 ? "100%" : String(d * 100)),
        fill: token("ink-3"),
        label: null,
      }),
      labels.mark,
      Plot.ruleX([1], { stroke: token("ink"), strokeWidth: 1.5 }),
      Plot.ruleX(running, { stroke: token("ink-3"), strokeDasharray: "3,3" }),
      Plot.text([1], { ...head, x: (d) => d, text: () => "target", fill: token("ink"), fontWeight: 600 }),
      Plot.text(running, {
        ...head,
        x: (d) => d,
        dx: -crowd,
        text: () => due,
        fill: token("ink-2"),
      }),
      Plot.ruleY(ahead.length ? [] : (model.rows as RankedModel["rows"][number][]), {
        y: "label",
        x1: "low",
        x2: "high",
        stroke: token("accent"),
        strokeOpacity: 0.35,
        strokeWidth: 7,
      }),
      Plot.ruleY(ahead, {
        y: "label",
        x1: "low80",
        x2: "high80",
        stroke: token("accent"),
        strokeOpacity: 0.22,
        strokeWidth: 9,
      }),
      Plot.ruleY(ahead, {
        y: "label",
        x1: "low50",
        x2: "high50",
        stroke: token("accent"),
        strokeOpacity: 0.45,
        strokeWidth: 9,
      }),
      Plot.link(ahead, { x1: "now", x2: "mid", y1: "label", y2: "label", stroke: token("ink-3"), strokeWidth: 1 }),
      Plot.dot(ahead, { x: "mid", y: "label", r: 4.5, fill: token("bg"), stroke: token("accent"), strokeWidth: 2 }),
      Plot.dot(model.rows as RankedModel["rows"][number][], { x: "now", y: "label", r: 5, fill: token("ink") }),
      Plot.text(model.rows as RankedModel["rows"][number][], {
        x: "now",
        y: "label",
        text: (row: RankedModel["rows"][number]) => format.percentBare(row.now),
        dx: -9,
        textAnchor: "end",
        fill: token("ink"),
        fontWeight: 600,
        stroke: token("bg"),
        strokeWidth: 4,
      }),
      Plot.text(model.rows as RankedModel["rows"][number][], {
        y: "label",
        frameAnchor: "right",
        dx: right,
        textAnchor: "end",
        text: figures,
        fill: token("accent-ink"),
      }),
      Plot.text(narrow ? [] : [0], {
        frameAnchor: "top-right",
        lineAnchor: "top",
        dy: -42,
        dx: right,
        textAnchor: "end",
        text: () => (model.forecastFor ? "forecast (80%)" : "KPIs"),
        fill: token("accent-ink"),
      }),
    ],
  });
}
