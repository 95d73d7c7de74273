import type { KpiRow } from "../../pipelines/tables/index.ts";
import { comparePeriods, periodEnd } from "../../rbm/framework/period.ts";
import type { ShownStatus } from "../looks/statuses.ts";
import { forecastsOf } from "../rows/forecasts.ts";
import { grouped } from "../rows/grouped.ts";
import { headlines } from "../rows/headlines.ts";
import { bandsRule, DEFAULT_BANDS, judged } from "../rows/judged.ts";
import { planOf } from "../rows/plan.ts";
import type { ChartBands, ChartOptions, ChartRows, ForecastRow } from "../rows/rows.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { digitsFor, isPercent, numbers } from "../wording/numbers.ts";
import { capital, inSentence, list, word } from "../wording/words.ts";
import { type Interval, type ModelCommon, QUARTER } from "./model.ts";

export interface PanelPoint {
  readonly period: string;
  readonly time: number;
  /** Null where a value was due and is missing: the line breaks. */
  readonly value: number | null;
  readonly provisional: boolean;
}

export interface Panel {
  readonly kpi: string;
  readonly title: string;
  readonly priority: string;
  readonly label: string;
  readonly unit: string;
  readonly digits: number;
  readonly status: ShownStatus;
  readonly baseline: number;
  readonly target: number;
  /** Baseline, the KPI targets on the way, target. */
  readonly planned: readonly { readonly time: number; readonly value: number }[];
  readonly points: readonly PanelPoint[];
  readonly forecast: readonly (Interval & { readonly time: number })[];
}

/** One KPI a priority, each in its own unit against its planned line. */
export interface MultiplesModel extends ModelCommon {
  readonly kind: "multiples";
  /** The plan, as decimal years. */
  readonly from: number;
  readonly to: number;
  readonly panels: readonly Panel[];
}

/** One KPI a priority, each in its own unit against its planned line: one axis for all would need an index nobody knows. */
export function multiplesModel(rows: ChartRows, options: ChartOptions): MultiplesModel {
  const bands = options.bands ?? DEFAULT_BANDS;
  const plan = planOf(rows, options);
  const upTo = rows.kpis.filter((row) => comparePeriods(row.period, options.period) <= 0);
  const byKpi = grouped(upTo, (row) => row.kpi);
  const chosen = headlines(
    upTo.filter((row) => row.period === options.period),
    options,
  );
  const forecasts = grouped(
    forecastsOf(rows, options).filter((row) => row.of === "kpi"),
    (row) => row.key,
  );
  const pairs = chosen.flatMap((now): { panel: Panel; pace: number }[] => {
    const panel = toPanel(now, byKpi.get(now.kpi) ?? [], forecasts.get(now.kpi) ?? [], bands);
    return panel ? [{ panel, pace: now.pace ?? Number.POSITIVE_INFINITY }] : [];
  });
  const panels = pairs.map((pair) => pair.panel);
  const state = shownIn(chosen);
  const format = numbers(options.locale);
  const title = finding(pairs, options.priority ? "KPIs" : "headline KPIs");
  const method = [...forecasts.values()][0]?.[0]?.method;
  const last = (panel: Panel) => panel.points.findLast((point) => point.value !== null);
  const value = (panel: Panel) => last(panel)?.value ?? null;
  return {
    kind: "multiples",
    id: "multiples",
    title,
    subtitle: `${options.priority ? "Its KPIs" : "One KPI per priority"}, own unit. Solid: reported. ${method ? `Dotted: forecast to end ${plan.lastYear} with 50% and 80% intervals. ` : ""}Dashed: planned line from baseline to target (+).${state.provisional ? " Hollow: provisional." : ""} Scales differ.`,
    caption: caption(options, state, bandsRule(bands), method ? `Forecast: ${method}.` : ""),
    alt: `${title}. ${panels.map((panel) => `${panel.title}: ${panel.status}, ${value(panel) === null ? "nothing reported" : format.quantity(value(panel) ?? 0, panel.unit, panel.digits)} of ${format.quantity(panel.target, panel.unit, panel.digits)}`).join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "KPI", kind: "text" },
        { label: "Title", kind: "text" },
        { label: "Priority", kind: "text" },
        { label: "Unit", kind: "text" },
        { label: "Baseline", kind: "number", digits: 1 },
        { label: "Figure", kind: "number", digits: 1, traced: true },
        { label: QUARTER, kind: "text" },
        { label: "Target", kind: "number", digits: 1 },
        { label: "Status", kind: "text" },
      ],
      rows: panels.map((panel) => [
        panel.kpi,
        panel.title,
        panel.priority,
        panel.unit,
        panel.baseline,
        value(panel),
        last(panel)?.period ?? null,
        panel.target,
        panel.status,
      ]),
    },
    from: plan.from,
    to: plan.to,
    panels,
    ...(panels.length
      ? {}
      : {
          empty: {
            title: "No KPI has both a baseline and a target.",
            text: "Set them in the workbook's KPIs and KPI targets sheets.",
          },
        }),
  };
}

function toPanel(
  now: KpiRow,
  own: readonly KpiRow[],
  forecasts: readonly ForecastRow[],
  bands: ChartBands,
): Panel | null {
  const status = judged(now, bands);
  if (now.baseline === null || now.target === null || status === null) return null;
  const history = own.filter((row) => row.due || row.reported).sort((a, b) => a.time - b.time);
  const milestones = own.filter((row) => row.milestone !== null && row.period !== now.target_period);
  const start = now.baseline_period ? periodEnd(now.baseline_period) : (history[0]?.time ?? now.time);
  const end = now.target_period ? periodEnd(now.target_period) : now.time;
  const seen = history.flatMap((row) => (row.value === null ? [] : [row.value]));
  return {
    kpi: now.kpi,
    title: now.title,
    priority: now.priority,
    label: priorityLabel(now.priority),
    unit: isPercent(now.unit) || now.measure === "Percentage" ? "%" : now.unit,
    digits: digitsFor([now.baseline, now.target, ...seen]),
    status,
    baseline: now.baseline,
    target: now.target,
    planned: [
      { time: start, value: now.baseline },
      ...milestones.map((row) => ({ time: row.time, value: row.milestone ?? 0 })),
      { time: end, value: now.target },
    ],
    points: history.map((row) => ({
      period: row.period,
      time: row.time,
      value: row.value === null ? null : row.accumulation === "per-period" ? row.latest : row.value,
      provisional: row.state === "provisional",
    })),
    forecast: forecasts.map(({ time, mid, low50, high50, low80, high80 }) => ({
      time,
      mid,
      low50,
      high50,
      low80,
      high80,
    })),
  };
}

/** Letters of the names of two KPIs that a title has room for. */
const LONG = 64;

/** How many are on track, and which two are furthest behind. */
function finding(pairs: readonly { panel: Panel; pace: number }[], noun: string): string {
  const n = pairs.length;
  if (n === 0) return "KPIs against their planned line";
  const on = pairs.filter((pair) => pair.panel.status === "on track").length;
  const behind = pairs
    .filter((pair) => pair.panel.status === "off track" || pair.panel.status === "at risk")
    .sort((a, b) => a.pace - b.pace)
    .slice(0, 2)
    .map((pair) => inSentence(pair.panel.title));
  const first =
    on === n
      ? `All ${word(n)} ${noun} are on track`
      : `${capital(on === 0 ? "none" : word(on))} of ${word(n)} ${noun} ${on === 1 || on === 0 ? "is" : "are"} on track`;
  // Two long names make a title that no slide has room for.
  const named = behind.join("").length > LONG ? behind.slice(0, 1) : behind;
  if (named.length === 0) return first;
  return named.length === 1 ? `${first}; furthest behind: ${named[0]}` : `${first}; ${list(named)} are furthest behind`;
}
