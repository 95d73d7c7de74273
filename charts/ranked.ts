import * as Plot from "@observablehq/plot";
import { caption } from "./caption.ts";
import { lastForecasts } from "./forecasts.ts";
import { type Canvas, isNarrow, type Picture } from "./frame.ts";
import { priorityLabel } from "./labels.ts";
import type { RankedModel } from "./model.ts";
import { numbers } from "./numbers.ts";
import { planOf } from "./plan.ts";
import { plotted, rowLabels } from "./plot.ts";
import type { ChartOptions, ChartRows } from "./rows.ts";
import { textWidth } from "./text/measure.ts";
import { token } from "./tokens.ts";
import { capital, word } from "./words.ts";

/** Where a priority stands (filled), where it is heading (hollow, with 50% and 80% intervals), where it should be: bars would hide the interval. */
export function rankedModel(rows: ChartRows, options: ChartOptions): RankedModel {
  const now = rows.crossPriority.filter(
    (row) => row.period === options.period && (!options.priority || row.priority === options.priority),
  );
  const forecasts = lastForecasts(rows, options, "priority");
  const plan = planOf(rows, options);
  const format = numbers(options.locale);
  const lines = now.flatMap((row) => {
    if (row.progress === null) return [];
    const forecast = forecasts.get(row.priority) ?? null;
    return [
      {
        name: row.priority,
        label: priorityLabel(row.priority),
        now: row.progress,
        low: row.low ?? row.progress,
        high: row.high ?? row.progress,
        forecast: forecast && {
          mid: forecast.mid,
          low50: forecast.low50,
          high50: forecast.high50,
          low80: forecast.low80,
          high80: forecast.high80,
        },
      },
    ];
  });
  lines.sort((a, b) => (b.forecast?.mid ?? b.now) - (a.forecast?.mid ?? a.now) || b.now - a.now);
  const time = now[0]?.time ?? plan.to;
  const due = Math.min(1, Math.max(0, (time - plan.from) / (plan.to - plan.from)));
  const ahead = lines.some((line) => line.forecast);
  const state = { sample: now.some((row) => row.sample), provisional: now.some((row) => row.provisional > 0) };
  const title = ahead ? outlook(lines) : standing(lines, due);
  const method = [...forecasts.values()][0]?.method;
  return {
    kind: "ranked",
    id: "ranked",
    title,
    subtitle: `${ahead ? `Progress to target, %. ● ${options.period}\u2002 ○ forecast for end ${plan.lastYear}, with 50% and 80% intervals` : `Mean progress to target, %, ${options.period}. ● mean of its KPIs; line: from its lowest to its highest KPI, each capped at 0–100`}.${state.provisional ? " Provisional figures included." : ""}`,
    caption: caption(options, state, ahead && method ? `Forecast: ${method}.` : "Method: to-target."),
    alt: `${title}. ${lines.map((line) => `${line.name}: ${format.percent(line.now)} now${line.forecast ? `, ${format.percent(line.forecast.mid)} expected, ${format.percent(line.forecast.low80)} to ${format.percent(line.forecast.high80)}` : `, its KPIs from ${format.percent(line.low)} to ${format.percent(line.high)}`}`).join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Priority", kind: "text" },
        { label: options.period, kind: "share" },
        ...(ahead
          ? (["Forecast", "80% from", "80% to"] as const).map((label) => ({ label, kind: "share" as const }))
          : (["Lowest KPI", "Highest KPI"] as const).map((label) => ({ label, kind: "share" as const }))),
      ],
      rows: lines.map((line) => [
        line.name,
        line.now,
        ...(ahead
          ? [line.forecast?.mid ?? null, line.forecast?.low80 ?? null, line.forecast?.high80 ?? null]
          : [line.low, line.high]),
      ]),
    },
    due,
    forecastFor: ahead ? plan.lastYear : null,
    rows: lines,
    ...(lines.length
      ? {}
      : {
          empty: {
            title: `No progress can be shown for ${options.period}.`,
            text: "No KPI has a baseline, a target and a value yet.",
          },
        }),
  };
}

function outlook(lines: RankedModel["rows"]): string {
  const may = lines.filter((line) => (line.forecast?.high80 ?? 0) >= 1).length;
  const rest = lines.length - may;
  if (rest === 0) return `At today’s pace all ${word(lines.length)} priorities may reach their targets`;
  if (may === 0) return `At today’s pace no priority reaches its targets`;
  return `At today’s pace ${word(may)} ${may === 1 ? "priority" : "priorities"} may reach ${may === 1 ? "its" : "their"} targets; ${word(rest)} will not`;
}

function standing(lines: RankedModel["rows"], due: number): string {
  if (lines.length === 0) return "Progress by thematic priority";
  const there = lines.filter((line) => line.now >= due).length;
  const last = lines.at(-1);
  if (there === lines.length || !last)
    return `All ${word(lines.length)} priorities are as far as they should be by now`;
  const first = there
    ? `${capital(word(there))} of ${word(lines.length)} priorities ${there === 1 ? "is" : "are"} as far as they should be`
    : "No priority is as far as it should be";
  return `${first}; ${last.label} has the longest way to go`;
}

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
