import { lastForecasts } from "../rows/forecasts.ts";
import { planOf } from "../rows/plan.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { isSilent } from "../rows/silent.ts";
import { caption } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { numbers } from "../wording/numbers.ts";
import { capital, list, word } from "../wording/words.ts";
import type { Interval, ModelCommon } from "./model.ts";

/** Where each priority stands, and where it is heading. */
export interface RankedModel extends ModelCommon {
  readonly kind: "ranked";
  /** Share of the plan's time that has passed. */
  readonly due: number;
  readonly forecastFor: string | null;
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    readonly now: number;
    readonly low: number;
    readonly high: number;
    readonly forecast: Interval | null;
  }[];
}

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
  const silent = now.filter((row) => row.progress !== null && isSilent(row)).map((row) => priorityLabel(row.priority));
  const unheard = silent.length
    ? `Nothing reported in ${options.period}, the level before is shown: ${list(silent)}.`
    : "";
  const title = ahead ? outlook(lines) : standing(lines, due);
  const method = [...forecasts.values()][0]?.method;
  return {
    kind: "ranked",
    id: "ranked",
    title,
    subtitle: `${ahead ? `Progress to target, %. ● ${options.period}\u2002 ○ forecast for end ${plan.lastYear}, with 50% and 80% intervals` : `Mean progress to target, %, ${options.period}. ● mean of its KPIs; line: from its lowest to its highest KPI, each capped at 0–100`}.${state.provisional ? " Provisional figures included." : ""}`,
    caption: caption(options, state, ahead && method ? `Forecast: ${method}.` : "Method: to-target.", unheard),
    alt: `${title}. ${lines.map((line) => `${line.name}: ${format.percent(line.now)} now${line.forecast ? `, ${format.percent(line.forecast.mid)} expected, ${format.percent(line.forecast.low80)} to ${format.percent(line.forecast.high80)}` : `, its KPIs from ${format.percent(line.low)} to ${format.percent(line.high)}`}`).join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Priority", kind: "text" },
        { label: options.period, kind: "share", mean: true },
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
