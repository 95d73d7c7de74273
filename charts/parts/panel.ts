import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import type { MultiplesModel, Panel, PanelPoint } from "../models/multiples.ts";
import { textWidth } from "../text/measure.ts";
import { numbers } from "../wording/numbers.ts";
import type { Canvas, Picture } from "./frame.ts";
import { plotted } from "./plot.ts";

interface Drawn extends PanelPoint {
  readonly y: number;
}

/** Pixels right of the plan's end that a panel's labels need. */
export function panelRight(panel: Panel, locale: string): number {
  const format = numbers(locale);
  const width = (value: number, weight: number) =>
    textWidth(format.quantity(value, panel.unit, panel.digits), { size: 12, weight });
  const end = panel.forecast.at(-1);
  const last = end ? null : panel.points.findLast(({ value }) => value !== null);
  return (
    Math.ceil(
      Math.max(
        width(panel.target, 600),
        end ? width(end.mid, 400) : 0,
        last?.value == null ? 0 : width(last.value, 600),
      ),
    ) + 12
  );
}

/** One KPI in its own unit: what was planned (dashed), what happened (solid), where it leads (dotted, in its intervals). */
export function panelPicture(
  panel: Panel,
  { from, to, locale }: Pick<MultiplesModel, "from" | "to" | "locale">,
  canvas: Canvas,
  { height, right }: { height: number; right: number },
): Picture {
  const format = numbers(locale);
  const show = (value: number) => format.quantity(value, panel.unit, panel.digits);
  const points = panel.points.map((point): Drawn => ({ ...point, y: point.value ?? Number.NaN }));
  const seen = points.filter((point) => point.value !== null);
  const last = seen.at(-1);
  const alone = points.filter(
    (point, i) =>
      point.value !== null &&
      (points[i - 1]?.value ?? null) === null &&
      (points[i + 1]?.value ?? null) === null &&
      point !== last,
  );
  const fan =
    last && panel.forecast.length
      ? [
          { time: last.time, mid: last.y, low50: last.y, high50: last.y, low80: last.y, high80: last.y },
          ...panel.forecast.filter((one) => one.time > last.time),
        ]
      : [];
  const end = fan.at(-1);
  const ys = [
    panel.baseline,
    panel.target,
    ...panel.planned.map((one) => one.value),
    ...seen.map((point) => point.y),
    ...fan.flatMap((one) => [one.low80, one.high80]),
  ];
  const low = Math.min(...ys);
  const high = Math.max(...ys);
  const top = 16;
  const bottom = 22;
  const yOf = (value: number) => top + (height - top - bottom) * (1 - (value - low) / (high - low || 1));
  const target = panel.planned.at(-1)?.time ?? to;
  const xTo = Math.max(to, target);
  const apart = end ? yOf(end.mid) - yOf(panel.target) : 99;
  const push = Math.abs(apart) < 14 ? (apart >= 0 ? 1 : -1) * (14 - Math.abs(apart)) : 0;
  const rising = panel.target >= panel.baseline;
  const pxPerYear = (canvas.width - right - 2) / (xTo - from);
  const room = last ? (last.time - from) * pxPerYear : 0;
  const now = last ? show(last.y) : "";
  // Just short of its target a value is said beside its point: above it stands the target's mark.
  const down = last ? yOf(last.y) - yOf(panel.target) : 0;
  const beside =
    last !== undefined &&
    !end &&
    (target - last.time) * pxPerYear < 24 &&
    Math.abs(down) < 28 &&
    (rising ? down > 2 : down < -2);
  const leftward = !beside && room > textWidth(now, { size: 12, weight: 600 }) + 6;
  const years = Array.from({ length: Math.max(1, Math.round(xTo - from)) }, (_, i) => from + i);
  return plotted(canvas, {
    width: canvas.width,
    height,
    marginLeft: 2,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    x: { domain: [from, xTo], axis: null },
    y: { domain: [low, high], axis: null },
    marks: [
      Plot.ruleX(years, { stroke: token("grid") }),
      Plot.line(
        panel.planned.filter((one) => one.time >= from - 1),
        { x: (one) => Math.max(from, one.time), y: "value", stroke: token("ink-3"), strokeDasharray: "3,3" },
      ),
      Plot.areaY(fan, { x: "time", y1: "low80", y2: "high80", fill: token("accent"), fillOpacity: 0.16 }),
      Plot.areaY(fan, { x: "time", y1: "low50", y2: "high50", fill: token("accent"), fillOpacity: 0.26 }),
      Plot.line(fan, { x: "time", y: "mid", stroke: token("accent"), strokeWidth: 1.5, strokeDasharray: "2,3" }),
      Plot.line(points, { x: "time", y: "y", stroke: token("accent"), strokeWidth: 2.25 }),
      Plot.dot(alone, { x: "time", y: "y", r: 1.75, fill: token("accent") }),
      Plot.dot(last ? [last] : [], {
        x: "time",
        y: "y",
        r: last?.provisional ? 4 : 3.5,
        fill: last?.provisional ? token("bg") : token("accent"),
        stroke: last?.provisional ? token("accent") : token("bg"),
        strokeWidth: last?.provisional ? 1.75 : 1.5,
      }),
      Plot.text(last ? [last] : [], {
        x: "time",
        y: "y",
        text: () => now,
        dy: beside ? Math.sign(down) * Math.max(2, 15 - Math.abs(down)) : rising ? -12 : 13,
        dx: leftward ? -2 : beside ? 9 : 2,
        textAnchor: leftward ? "end" : "start",
        fill: token("accent-ink"),
        fontWeight: 600,
        stroke: token("bg"),
        strokeWidth: 4,
      }),
      Plot.dot([panel.target], {
        x: target,
        y: (value) => value,
        symbol: "plus",
        r: 4,
        stroke: token("ink"),
        strokeWidth: 2,
      }),
      Plot.text([panel.target], {
        x: target,
        y: (value) => value,
        text: show,
        dx: 9,
        textAnchor: "start",
        fill: token("ink"),
        fontWeight: 600,
      }),
      Plot.text(end ? [end] : [], {
        x: "time",
        y: "mid",
        text: (one) => show(one.mid),
        dx: 9,
        dy: push,
        textAnchor: "start",
        fill: token("accent-ink"),
      }),
      Plot.text(years, {
        x: (year) => Math.min(year + 0.5, (year + xTo) / 2),
        frameAnchor: "bottom",
        dy: 15,
        text: (year) => `’${String(Math.floor(year)).slice(2)}`,
        fill: token("ink-3"),
        fontSize: 11,
      }),
    ],
  });
}
