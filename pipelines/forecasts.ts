import type { ColumnTable } from "arquero";
import type { Framework } from "../rbm/framework/framework.ts";
import { addQuarters, periodEnd } from "../rbm/framework/period.ts";
import {
  type DampedForecast,
  type Forecast,
  type ForecastOptions,
  forecastOf,
  holtDamped,
  linear,
  type TimedValue,
} from "../rbm/progress/index.ts";
import { tableOf } from "./columnar/table-of.ts";
import { atOnce, type Steps } from "./incremental/steps.ts";
import { forecastsDeclaration } from "./schema/forecasts.ts";
import type { CrossPriorityRow, ForecastRow, KpiRow } from "./tables/index.ts";
import { toRows } from "./to-rows.ts";

/**
 * Tables of `KpiRow` and `CrossPriorityRow` in, a table of `ForecastRow` out: each quarter from the last one shown to
 * the end of the plan, with 50% and 80% intervals. Damped Holt where the figures are evenly spaced and enough, else a
 * straight line; neither where there are too few. Per-period KPIs are not forecast: they start anew each year.
 */
export const forecasts = (kpis: ColumnTable, crossPriority: ColumnTable, framework: Framework): ColumnTable =>
  forecastTable([atOnce(forecastsOf(toRows<KpiRow>(kpis), toRows<CrossPriorityRow>(crossPriority), framework))]);

/** Forecasts of KPIs and of priorities. */
export interface Forecasts {
  readonly kpis: readonly ForecastRow[];
  readonly priorities: readonly ForecastRow[];
}

/** A step is what is ahead of one KPI, or of one priority. */
export function* forecastsOf(
  kpis: readonly KpiRow[],
  crossPriority: readonly CrossPriorityRow[],
  framework: Framework,
): Steps<Forecasts> {
  const made = { kpis: [] as ForecastRow[], priorities: [] as ForecastRow[] };
  for (const series of seriesOf(kpis, ({ priority, kpi }) => `${priority}\n${kpi}`)) {
    made.kpis.push(...ofKpi(series, framework));
    yield;
  }
  for (const series of seriesOf(crossPriority, ({ priority }) => priority)) {
    made.priorities.push(...ofPriority(series, framework));
    yield;
  }
  return made;
}

/** KPIs of every part, then priorities. */
export const forecastTable = (parts: readonly Forecasts[]): ColumnTable =>
  tableOf(forecastsDeclaration, [
    ...parts.flatMap(({ kpis }) => kpis),
    ...parts.flatMap(({ priorities }) => priorities),
  ]);

function seriesOf<Row>(rows: readonly Row[], key: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups.values()];
}

function ofKpi(rows: readonly KpiRow[], framework: Framework): ForecastRow[] {
  const last = rows.at(-1)!;
  if (last.accumulation === "per-period") return [];
  const series = rows.filter(({ value }) => value !== null).map(({ time, value }) => ({ time, value }));
  const target = last.target_period === null ? null : { value: last.target, time: periodEnd(last.target_period) };
  return ahead(
    { of: "kpi", key: last.kpi, priority: last.priority, sample: last.sample },
    series,
    last,
    framework,
    (time) => (target !== null && target.time === time ? { target: target.value, direction: last.direction } : {}),
  );
}

function ofPriority(rows: readonly CrossPriorityRow[], framework: Framework): ForecastRow[] {
  const last = rows.at(-1)!;
  const series = rows
    .filter(({ progress }) => progress !== null)
    .map(({ time, progress }) => ({ time, value: progress }));
  return ahead(
    { of: "priority", key: last.priority, priority: last.priority, sample: last.sample },
    series,
    last,
    framework,
    () => ({}),
  );
}

type Of = Pick<ForecastRow, "of" | "key" | "priority" | "sample">;

function ahead(
  of: Of,
  series: readonly TimedValue[],
  last: { readonly period: string; readonly time: number },
  framework: Framework,
  more: (time: number) => Partial<ForecastOptions>,
): ForecastRow[] {
  const rows: ForecastRow[] = [];
  const end = periodEnd(framework.to);
  const first = holtDamped(series, { at: periodEnd(addQuarters(last.period, 1)) });
  for (let period = addQuarters(last.period, 1); periodEnd(period) <= end; period = addQuarters(period, 1)) {
    const time = periodEnd(period);
    const row = rowOf(of, period, forecast(series, first, { at: time, ...more(time) }));
    if (row !== null) rows.push(row);
  }
  return rows;
}

/** Damped Holt by the parameters fitted once; their five degrees of freedom are given back to its error. */
function forecast(series: readonly TimedValue[], fitted: DampedForecast, options: ForecastOptions): Forecast {
  if (fitted.parameters === null || fitted.df === null) return linear(series, options);
  const { value, error, df } = holtDamped(series, { ...options, parameters: fitted.parameters });
  if (value === null || error === null || df === null) return linear(series, options);
  return forecastOf("holt-damped", value, error * Math.sqrt(df / fitted.df), fitted.df, options);
}

function rowOf(of: Of, period: string, most: Forecast): ForecastRow | null {
  if (most.value === null || most.error === null || most.df === null) return null;
  const half = forecastOf(most.method, most.value, most.error, most.df, { at: most.at, level: 0.5 });
  if (most.lower === null || most.upper === null || half.lower === null || half.upper === null) return null;
  return {
    ...of,
    period,
    time: most.at,
    mid: most.value,
    low50: half.lower,
    high50: half.upper,
    low80: most.lower,
    high80: most.upper,
    p_meet: most.pMeet,
    method: most.method === "holt-damped" ? "damped Holt" : most.method,
  };
}
