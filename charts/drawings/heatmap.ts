import * as Plot from "@observablehq/plot";
import { patternFill } from "../looks/patterns.ts";
import { statuses } from "../looks/statuses.ts";
import { progressStep, type Token, token } from "../looks/tokens.ts";
import type { HeatmapCell, HeatmapModel } from "../models/heatmap.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { plotted, rowLabels } from "../parts/plot.ts";
import { textWidth } from "../text/measure.ts";
import { numbers } from "../wording/numbers.ts";
import { quarterOnly } from "../wording/words.ts";

export function heatmapPicture(model: HeatmapModel, canvas: Canvas): Picture {
  const { width, scope } = canvas;
  const narrow = isNarrow(width);
  const format = numbers(model.locale);
  const names = model.rows.map((row) => row.label);
  const labels = rowLabels(names, narrow ? 11 : 13, narrow ? 116 : 184);
  const end = model.forecastFor === null ? [] : ["end"];
  const fits = Math.max(1, Math.floor((width - labels.left) / (narrow ? 38 : 46)) - end.length);
  const periods = model.periods.slice(-Math.min(fits, narrow ? 5 : 24));
  const cells = model.rows.flatMap((row) =>
    row.cells.filter((one) => periods.includes(one.period)).map((one) => ({ ...one, label: row.label })),
  );
  const ends = end.length ? model.rows.map((row) => ({ label: row.label, period: "end", value: row.forecast })) : [];
  const known = cells.filter((one) => one.value !== null);
  const silent = known.filter((one) => one.silent);
  const step = (one: HeatmapCell) => (one.value === null ? 0 : progressStep(one.value));
  const ink = (one: HeatmapCell) => token(one.silent ? "ink-2" : (`seq-ink-${step(one)}` as Token));
  const flagged = known.filter((one) => one.status !== "on track");
  const band = (width - labels.left) / (periods.length + end.length);
  const gap = narrow ? 2 : 8;
  const roomy = textWidth("end 0000", { size: 12, weight: 600 }) + 2 * gap < band;
  const figures = (rows: readonly HeatmapCell[], halo: boolean) =>
    [true, false].map((now) =>
      Plot.text(
        rows.filter((one) => (one.period === model.period) === now),
        {
          x: "period",
          y: "label",
          text: (one: HeatmapCell) => format.percentBare(one.value ?? 0),
          fill: ink,
          dx: narrow ? -5 : -6,
          fontSize: narrow ? 11.5 : 12.5,
          fontWeight: now ? 600 : 400,
          fontVariant: "tabular-nums",
          ...(halo ? { stroke: (one: HeatmapCell) => token(`seq-${step(one)}` as Token), strokeWidth: 5 } : {}),
        },
      ),
    );
  return plotted(canvas, {
    width,
    height: (narrow ? 32 : 34) * names.length + 40,
    marginLeft: labels.left,
    marginTop: 38,
    marginRight: 0,
    marginBottom: 2,
    x: { type: "band", domain: [...periods, ...end], paddingInner: 0.04, paddingOuter: 0, axis: null },
    y: { type: "band", domain: names, paddingInner: 0.1, paddingOuter: 0, axis: null },
    marks: [
      labels.mark,
      Plot.text(periods, {
        x: (d) => d,
        frameAnchor: "top",
        lineAnchor: "top",
        dy: -18,
        text: quarterOnly,
        fill: token("ink-2"),
      }),
      Plot.text(
        periods.filter((d, i) => i === 0 || d.endsWith("Q1")),
        {
          x: (d) => d,
          frameAnchor: "top",
          lineAnchor: "top",
          dy: -35,
          text: (d) => d.slice(0, 4),
          fill: token("ink"),
          fontWeight: 600,
        },
      ),
      Plot.text(end, {
        x: (d) => d,
        frameAnchor: "top",
        lineAnchor: "top",
        dy: -35,
        text: () => `${narrow ? "End" : "Forecast"}\n${narrow ? "" : "end "}${model.forecastFor}`,
        fill: token("ink"),
        fontWeight: 600,
        fontSize: narrow ? 11 : 12,
        lineHeight: 1.4,
        ...(narrow ? { dx: 2 } : roomy ? { dx: gap - 2 } : { dx: band / 2, textAnchor: "end" as const }),
      }),
      Plot.cell(cells, {
        x: "period",
        y: "label",
        fill: (one: HeatmapCell) =>
          one.value === null ? patternFill(scope, "hatch") : token(one.silent ? "bg" : (`seq-${step(one)}` as Token)),
        rx: 2,
      }),
      Plot.cell(silent, { x: "period", y: "label", fill: "none", stroke: token("missing"), rx: 2, inset: 0.5 }),
      Plot.cell(
        cells.filter((one) => one.provisional),
        {
          x: "period",
          y: "label",
          fill: patternFill(scope, "provisional"),
          stroke: token("missing"),
          strokeDasharray: "3,2",
          rx: 2,
          inset: 0.5,
        },
      ),
      Plot.text(
        cells.filter((one) => one.value === null),
        { x: "period", y: "label", text: () => "–", fill: token("ink-2"), stroke: token("bg"), strokeWidth: 6 },
      ),
      ...figures(
        known.filter((one) => !one.provisional),
        false,
      ),
      ...figures(
        known.filter((one) => one.provisional),
        true,
      ),
      Plot.text(flagged, {
        x: "period",
        y: "label",
        text: (one: HeatmapCell) => statuses[one.status].glyph,
        dx: Math.min(narrow ? 11 : 15, band / 2 - 7),
        fontSize: narrow ? 7.5 : 8,
        fill: ink,
        fillOpacity: 0.9,
      }),
      Plot.cell(ends, {
        x: "period",
        y: "label",
        fill: "none",
        stroke: token("missing"),
        strokeDasharray: "3,2",
        rx: 2,
        inset: 0.5,
        insetLeft: gap,
      }),
      Plot.text(ends, {
        x: "period",
        y: "label",
        text: (one) => (one.value === null ? "–" : format.percentBare(Math.min(1, one.value))),
        fill: token("ink"),
        fontStyle: "italic",
        fontSize: narrow ? 11.5 : 12.5,
        dx: gap / 2,
      }),
    ],
  });
}
