import * as Plot from "@observablehq/plot";
import type { CrossPriorityRow } from "../pipelines/tables/index.ts";
import { comparePeriods } from "../rbm/framework/period.ts";
import { caption, shownIn } from "./caption.ts";
import { lastForecasts } from "./forecasts.ts";
import { type Canvas, isNarrow, type Picture } from "./frame.ts";
import { grouped } from "./grouped.ts";
import { band, bandsRule, DEFAULT_BANDS } from "./judged.ts";
import { priorityLabel } from "./labels.ts";
import type { HeatmapCell, HeatmapModel } from "./model.ts";
import { numbers } from "./numbers.ts";
import { patternFill } from "./patterns.ts";
import { planOf } from "./plan.ts";
import { plotted, rowLabels } from "./plot.ts";
import type { ChartBands, ChartOptions, ChartRows } from "./rows.ts";
import { statuses } from "./statuses.ts";
import { progressStep, type Token, token } from "./tokens.ts";
import { capital, counted, fraction, list, quarterOnly, word } from "./words.ts";

/** Mean progress by priority and quarter: colour says the level, shape the pace, because level always rises and hides who is slow. */
export function heatmapModel(rows: ChartRows, options: ChartOptions): HeatmapModel {
  const bands = options.bands ?? DEFAULT_BANDS;
  const format = numbers(options.locale);
  const shown = rows.crossPriority.filter(
    (row) =>
      comparePeriods(row.period, options.period) <= 0 && (!options.priority || row.priority === options.priority),
  );
  const periods = [...new Set(shown.map((row) => row.period))].sort(comparePeriods);
  const forecasts = lastForecasts(rows, options, "priority");
  const byPriority = grouped(shown, (row) => row.priority);
  const lines = [...byPriority].map(([name, own]) => ({
    name,
    label: priorityLabel(name),
    now: own.find((row) => row.period === options.period),
    cells: periods.map((period) =>
      cell(
        period,
        own.find((row) => row.period === period),
        bands,
      ),
    ),
    forecast: forecasts.get(name)?.mid ?? null,
  }));
  lines.sort((a, b) => (b.now?.progress ?? -1) - (a.now?.progress ?? -1));
  const state = { ...shownIn(shown), provisional: shown.some((row) => row.provisional > 0) };
  const method = [...forecasts.values()][0]?.method;
  const plan = planOf(rows, options);
  const title = finding(
    lines.flatMap((line) => (line.now ? [line.now] : [])),
    bands,
  );
  return {
    kind: "heatmap",
    id: "heatmap",
    title,
    subtitle: `Mean progress from baseline to target, %, each KPI capped at 0–100. ▲ pace below ${bands.onTrack} of what the plan needs, ◆ below ${Math.min(bands.atRisk, bands.onTrack)}. Stronger blue: closer to target.${state.provisional ? " Hatched: provisional." : ""}`,
    subtitleNarrow: `Mean progress to target, %, latest quarters. ▲ pace below ${bands.onTrack}, ◆ below ${Math.min(bands.atRisk, bands.onTrack)}.${state.provisional ? " Hatched: provisional." : ""}`,
    caption: caption(options, state, bandsRule(bands), method ? `Forecast: ${method}.` : ""),
    alt: `${title}. Mean progress in ${options.period}: ${lines.map((line) => `${line.name} ${line.now?.progress == null ? "no data" : format.percent(line.now.progress)}`).join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Priority", kind: "text" },
        ...periods.map((period) => ({ label: period, kind: "share" as const })),
        { label: `Pace ${options.period}`, kind: "number", digits: 2 },
        ...(method ? [{ label: `Forecast end ${plan.lastYear}`, kind: "share" as const }] : []),
      ],
      rows: lines.map((line) => [
        line.name,
        ...line.cells.map((one) => one.value),
        line.now?.pace ?? null,
        ...(method ? [line.forecast] : []),
      ]),
    },
    periods,
    forecastFor: method ? plan.lastYear : null,
    rows: lines.map(({ name, label, cells, forecast }) => ({ name, label, cells, forecast })),
    ...(lines.some((line) => line.cells.some((one) => one.value !== null))
      ? {}
      : {
          empty: {
            title: `No progress can be shown for ${options.period}.`,
            text: "No KPI has a baseline, a target and a value yet.",
          },
        }),
  };
}

function cell(period: string, row: CrossPriorityRow | undefined, bands: ChartBands): HeatmapCell {
  const status = row?.pace == null ? "no data" : band(row.pace, bands);
  return { period, value: row?.progress ?? null, status, provisional: (row?.provisional ?? 0) > 0 };
}

/** Who moves too slowly, and how many keep pace. */
function finding(now: readonly CrossPriorityRow[], bands: ChartBands): string {
  const paced = now.filter((row) => row.pace !== null);
  if (paced.length === 0) return "Progress by thematic priority and quarter";
  const of = (status: string) => paced.filter((row) => band(row.pace ?? 0, bands) === status);
  const keep = of("on track").length;
  const behind = of("off track").sort((a, b) => (a.pace ?? 0) - (b.pace ?? 0));
  if (keep === paced.length)
    return `${paced.length === 1 ? priorityLabel(paced[0]?.priority ?? "") : `All ${word(paced.length)} priorities`} keep${paced.length === 1 ? "s" : ""} pace`;
  if (paced.length === 1)
    return `${priorityLabel(paced[0]?.priority ?? "")} moves at ${share(paced[0]?.pace ?? 0)} the pace it needs`;
  const others = keep ? `${counted(keep, "priority keeps", "priorities keep")} pace` : "none keeps pace";
  if (behind.length === 0)
    return `${capital(counted(paced.length - keep, "priority is", "priorities are"))} at risk; ${others}`;
  if (behind.length > 3)
    return `${capital(word(behind.length))} of ${word(paced.length)} priorities are far behind the pace they need; ${others}`;
  const pace = behind.reduce((sum, row) => sum + (row.pace ?? 0), 0) / behind.length;
  const names = list(behind.map((row) => priorityLabel(row.priority)));
  return `${names} ${behind.length === 1 ? "moves" : "move"} at ${share(pace)} the pace ${behind.length === 1 ? "it needs" : "they need"}; ${others}`;
}

const share = (pace: number) => fraction(pace) ?? `${Math.round(pace * 100)}% of`;

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
  const step = (one: HeatmapCell) => (one.value === null ? 0 : progressStep(one.value));
  const ink = (one: HeatmapCell) => token(`seq-ink-${step(one)}` as Token);
  const flagged = known.filter((one) => one.status !== "on track");
  const band = (width - labels.left) / (periods.length + end.length);
  const gap = narrow ? 2 : 8;
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
        dx: narrow ? 2 : 6,
      }),
      Plot.cell(cells, {
        x: "period",
        y: "label",
        fill: (one: HeatmapCell) =>
          one.value === null ? patternFill(scope, "hatch") : token(`seq-${step(one)}` as Token),
        rx: 2,
      }),
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
