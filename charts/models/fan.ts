import type { KpiRow, ScenarioRow } from "../../pipelines/tables/index.ts";
import { periodEnd, periodStart, quarterEnding } from "../../rbm/framework/period.ts";
import type { ChartOptions } from "../rows/rows.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { about, digitsFor, isPercent, numbers } from "../wording/numbers.ts";
import type { ModelCommon } from "./model.ts";

export interface FanPoint {
  readonly time: number;
  readonly mid: number;
  readonly low: number;
  readonly high: number;
}

/** One KPI under a scenario beside the base, over the same history. */
export interface FanModel extends ModelCommon {
  readonly kind: "fan";
  readonly unit: string;
  readonly digits: number;
  readonly from: number;
  readonly to: number;
  readonly target: number;
  /** The target without the scenario, where it changes it. */
  readonly baseTarget: number | null;
  readonly scenario: string;
  readonly points: readonly { readonly time: number; readonly value: number | null }[];
  readonly base: readonly FanPoint[];
  readonly changed: readonly FanPoint[];
}

export interface FanInput {
  /** Rows of the KPI up to the period shown. */
  readonly history: readonly KpiRow[];
  /** The KPI each quarter ahead, the last at the time of its target. */
  readonly ahead: readonly { readonly time: number; readonly row: ScenarioRow }[];
  readonly scenario: string;
  /** Printed with the figures: sentences. */
  readonly assumptions: readonly string[];
}

/** Null where there is nothing ahead. */
export function fanModel({ history, ahead, scenario, assumptions }: FanInput, options: ChartOptions): FanModel | null {
  const end = ahead.at(-1);
  const last = history.findLast(({ value }) => value !== null);
  if (!end || !last || last.value === null) return null;
  const { row } = end;
  const plain = digitsFor([row.target, row.scenario_target, ...history.flatMap(({ value }) => value ?? [])]);
  // Near its target a value is told apart from it.
  const near = [row.base, row.value].some((value) => Math.abs(value - row.scenario_target) < 0.5 * 10 ** -plain);
  const digits = near ? plain + 1 : plain;
  const format = numbers(options.locale);
  const unit = isPercent(last.unit) || last.measure === "Percentage" ? "%" : last.unit;
  const show = (value: number) => format.quantity(value, unit, digits);
  const say = (value: number) => show(near ? value : about(value));
  const start: FanPoint = { time: last.time, mid: last.value, low: last.value, high: last.value };
  const lastYear = row.target_period.slice(0, 4);
  const chance =
    row.p_meet >= 0.9
      ? "is all but sure"
      : row.p_meet >= 0.5
        ? "is likely"
        : row.p_meet >= 0.1
          ? "stays unlikely"
          : "stays out of reach";
  const same = say(row.value) === say(row.base);
  const title = same
    ? `${scenario} leaves “${last.title}” at ${say(row.value)} by end ${lastYear}; its target ${chance}`
    : `${scenario} takes “${last.title}” to ${say(row.value)} by end ${lastYear} instead of ${say(row.base)}; its target ${chance}`;
  const state = shownIn(history);
  const point = (time: number, mid: number, low: number, high: number): FanPoint => ({ time, mid, low, high });
  return {
    kind: "fan",
    id: "fan",
    title,
    subtitle: `${last.kpi} ${last.title}, ${last.unit}. Solid: reported. Dashed: base. Blue: scenario. Bands: 80% intervals. Chance of the target: base ${format.percent(row.base_p_meet)}, scenario ${format.percent(row.p_meet)}.`,
    caption: caption(options, state, ...assumptions),
    alt: `${title}. Base ${say(row.base)}, ${say(row.base_low)} to ${say(row.base_high)}; scenario ${say(row.value)}, ${say(row.low)} to ${say(row.high)}; target ${show(row.scenario_target)}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Quarter", kind: "text" },
        ...["Reported", "Base", "Base from", "Base to", "Scenario", "Scenario from", "Scenario to"].map((label) => ({
          label,
          kind: "number" as const,
          digits: Math.max(1, digits),
        })),
      ],
      rows: [
        ...history.map(({ period, value }) => [period, value, null, null, null, null, null, null]),
        ...ahead.map(({ time, row: at }) => [
          quarterEnding(time),
          null,
          at.base,
          at.base_low,
          at.base_high,
          at.value,
          at.low,
          at.high,
        ]),
      ],
    },
    unit,
    digits,
    from: Math.floor(periodStart(history[0]?.period ?? options.period)),
    to: Math.max(periodEnd(row.target_period), end.time),
    target: row.scenario_target,
    baseTarget: row.target === row.scenario_target ? null : row.target,
    scenario,
    points: history.filter((one) => one.due || one.reported).map(({ time, value }) => ({ time, value })),
    base: [start, ...ahead.map(({ time, row: at }) => point(time, at.base, at.base_low, at.base_high))],
    changed: [start, ...ahead.map(({ time, row: at }) => point(time, at.value, at.low, at.high))],
  };
}
