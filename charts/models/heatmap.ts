import type { CrossPriorityRow } from "../../pipelines/tables/index.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import type { ShownStatus } from "../looks/statuses.ts";
import { lastForecasts } from "../rows/forecasts.ts";
import { grouped } from "../rows/grouped.ts";
import { band, bandsRule, DEFAULT_BANDS } from "../rows/judged.ts";
import { planOf } from "../rows/plan.ts";
import type { ChartBands, ChartOptions, ChartRows } from "../rows/rows.ts";
import { isSilent } from "../rows/silent.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { numbers } from "../wording/numbers.ts";
import { capital, counted, fraction, list, word } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

export interface HeatmapCell {
  readonly period: string;
  /** Mean progress of the KPIs, a share; null where none is measurable. */
  readonly value: number | null;
  /** By pace; no data where the priority is silent. */
  readonly status: ShownStatus;
  /** Figures were due and none is in: the value is the level before. */
  readonly silent: boolean;
  readonly provisional: boolean;
}

/** Priority × quarter. */
export interface HeatmapModel extends ModelCommon {
  readonly kind: "heatmap";
  readonly periods: readonly string[];
  /** Year at whose end the forecast holds; null where there is none. */
  readonly forecastFor: string | null;
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    /** One for each of `periods`. */
    readonly cells: readonly HeatmapCell[];
    readonly forecast: number | null;
  }[];
}

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
  const unheard = lines.some((line) => line.cells.some((one) => one.silent && one.value !== null));
  const said = `${unheard ? " ○ nothing reported: level before." : ""}${state.provisional ? " Hatched: provisional." : ""}`;
  const method = [...forecasts.values()][0]?.method;
  const plan = planOf(rows, options);
  const title = finding(
    lines.flatMap((line) => (line.now && !isSilent(line.now) ? [line.now] : [])),
    bands,
  );
  return {
    kind: "heatmap",
    id: "heatmap",
    title,
    subtitle: `Mean progress from baseline to target, %, each KPI capped at 0–100. ▲ pace below ${bands.onTrack} of what the plan needs, ◆ below ${Math.min(bands.atRisk, bands.onTrack)}. Stronger blue: closer to target.${said}`,
    subtitleNarrow: `Mean progress to target, %, latest quarters. ▲ pace below ${bands.onTrack}, ◆ below ${Math.min(bands.atRisk, bands.onTrack)}.${said}`,
    caption: caption(options, state, bandsRule(bands), method ? `Forecast: ${method}.` : ""),
    alt: `${title}. Mean progress in ${options.period}: ${lines.map((line) => `${line.name} ${line.now?.progress == null ? "no data" : `${format.percent(line.now.progress)}${isSilent(line.now) ? ", nothing reported" : ""}`}`).join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Priority", kind: "text" },
        ...periods.map((period) => ({ label: period, kind: "share" as const, mean: true as const })),
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
  const silent = row !== undefined && isSilent(row);
  const status = silent || row?.pace == null ? "no data" : band(row.pace, bands);
  return { period, value: row?.progress ?? null, status, silent, provisional: (row?.provisional ?? 0) > 0 };
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
