import * as Plot from "@observablehq/plot";
import { comparePeriods } from "../rbm/framework/period.ts";
import { apart } from "./apart.ts";
import { caption, shownIn } from "./caption.ts";
import { isFresh } from "./coverage.ts";
import type { Canvas, Picture } from "./frame.ts";
import { grouped } from "./grouped.ts";
import type { GrowthModel } from "./model.ts";
import { plotted } from "./plot.ts";
import type { ChartOptions, ChartRows } from "./rows.ts";
import { textWidth } from "./text/measure.ts";
import { token } from "./tokens.ts";

type Line = GrowthModel["lines"][number];

/** How measurement was built up; sources are known for the quarter shown only, so they have no line. */
export function growthModel(rows: ChartRows, options: ChartOptions): GrowthModel {
  const { period, priority } = options;
  const mine = <Row extends { readonly period: string; readonly priority: string }>(all: readonly Row[]) =>
    all.filter((row) => comparePeriods(row.period, period) <= 0 && (!priority || row.priority === priority));
  const readiness = mine(rows.readiness ?? []);
  const byPeriod = [...grouped(readiness, (row) => row.period)].sort(([a], [b]) => comparePeriods(a, b));
  const byKpi = [...grouped(mine(rows.kpis), (row) => row.kpi).values()];
  const line = (label: string, count: (own: typeof readiness, of: string) => number) => ({
    label,
    points: byPeriod.map(([of, own]) => ({ period: of, time: own[0]?.time ?? 0, n: count(own, of) })),
  });
  const sum = (own: typeof readiness, n: (row: (typeof readiness)[number]) => number) =>
    own.reduce((all, row) => all + n(row), 0);
  const lines = [
    line("Baseline", (own) => sum(own, (row) => row.kpis - row.baseline_missing)),
    line("Target", (own) => sum(own, (row) => row.with_target)),
    line("Methodology", (own) => sum(own, (row) => row.methodology_approved)),
    line("Fresh data", (_, of) => byKpi.filter((own) => isFresh(own, of)).length),
  ];
  const gain = ({ points }: Omit<Line, "accent">) => (points.at(-1)?.n ?? 0) - (points[0]?.n ?? 0);
  const moved = [...lines].sort((a, b) => Math.abs(gain(b)) - Math.abs(gain(a)))[0];
  const first = byPeriod[0]?.[0] ?? period;
  const change = moved ? gain(moved) : 0;
  const title =
    !moved || byPeriod.length === 0
      ? "How measurement was built up"
      : change === 0
        ? `Nothing was added since ${first}`
        : `${moved.label} ${change > 0 ? "grew" : "fell"} most since ${first}: ${change > 0 ? "+" : "−"}${Math.abs(change)} KPIs`;
  const state = shownIn(readiness);
  const total = Math.max(0, ...byPeriod.map(([, own]) => sum(own, (row) => row.kpis)));
  const ends = lines.map(
    ({ label, points }) => `${label}: ${points[0]?.n ?? 0} in ${first}, ${points.at(-1)?.n ?? 0} in ${period}`,
  );
  return {
    kind: "growth",
    id: "growth",
    title,
    subtitle: `KPIs with each in place, of ${total}, as the workbooks of each quarter said`,
    caption: caption(options, state),
    alt: `${title}. ${ends.join("; ")}.`,
    period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [{ label: "Quarter", kind: "text" }, ...lines.map(({ label }) => ({ label, kind: "number" as const }))],
      rows: byPeriod.map(([of], i) => [of, ...lines.map(({ points }) => points[i]?.n ?? null)]),
    },
    total,
    lines: lines.map((one) => ({ ...one, accent: change !== 0 && one === moved })),
    ...(byPeriod.length
      ? {}
      : {
          empty: { title: "No workbook is accepted yet.", text: "Each quarter's workbooks add a point to each line." },
        }),
  };
}

export function growthPicture(model: GrowthModel, canvas: Canvas): Picture {
  const { width } = canvas;
  const height = 230;
  const [top, bottom] = [12, 26];
  const ends = model.lines.map((one) => ({ ...one, end: one.points.at(-1) ?? { time: 0, n: 0 } }));
  const say = (one: (typeof ends)[number]) => `${one.label} ${one.end.n}`;
  const right = Math.ceil(Math.max(...ends.map((one) => textWidth(say(one), { size: 12, weight: 600 })))) + 16;
  const times = model.lines.flatMap((one) => one.points.map(({ time }) => time));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const years = [...new Set(times.map(Math.floor))].filter((year) => year + 0.25 >= from && year + 0.25 <= to);
  const ticks = tickStep(model.total);
  const yOf = (n: number) => top + (height - top - bottom) * (1 - n / (model.total || 1));
  const placed = apart(
    ends.map((one) => yOf(one.end.n)),
    15,
    height - bottom,
  );
  const ink = (one: Line) => token(one.accent ? "accent" : "missing");
  const rows = model.lines.flatMap((one) => one.points.map((point) => ({ ...point, ...one })));
  return plotted(canvas, {
    width,
    height,
    marginLeft: 26,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    x: { domain: from === to ? [from - 0.25, to] : [from, to], axis: null },
    y: { domain: [0, model.total || 1], axis: null },
    marks: [
      Plot.gridY(ticks, { stroke: token("grid"), strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: token("ink-3") }),
      Plot.axisY([0, ...ticks], { tickSize: 0, fill: token("ink-3"), label: null }),
      Plot.axisX(
        years.map((year) => year + 0.25),
        {
          tickSize: 4,
          tickFormat: (time: number) => String(Math.floor(time)),
          fill: token("ink-2"),
          stroke: token("ink-3"),
          label: null,
        },
      ),
      ...[false, true].map((accent) =>
        Plot.line(
          rows.filter((row) => row.accent === accent),
          { x: "time", y: "n", z: "label", stroke: ink, strokeWidth: 2 },
        ),
      ),
      Plot.dot(ends, { x: (one) => one.end.time, y: (one) => one.end.n, r: 3.5, fill: ink }),
      ...ends.map((one, i) =>
        Plot.text([one], {
          x: () => one.end.time,
          y: () => one.end.n,
          dx: 9,
          dy: (placed[i] ?? 0) - yOf(one.end.n),
          textAnchor: "start",
          text: () => say(one),
          fill: token(one.accent ? "accent-ink" : "ink-2"),
          fontWeight: one.accent ? 600 : 500,
        }),
      ),
    ],
  });
}

/** Three or four whole steps up to a number. */
function tickStep(total: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => total / one <= 4) ?? Math.ceil(total / 4);
  return Array.from({ length: Math.floor(total / step) }, (_, i) => (i + 1) * step);
}
