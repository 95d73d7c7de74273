import { comparePeriods, periodEnd, periodStart } from "../rbm/framework/period.ts";
import type { ChartOptions, ChartRows, ForecastRow } from "./rows.ts";

/** The forecast furthest ahead of each KPI or priority. */
export function lastForecasts(rows: ChartRows, of: ForecastRow["of"]): Map<string, ForecastRow> {
  const last = new Map<string, ForecastRow>();
  for (const row of rows.forecasts ?? []) {
    if (row.of === of && row.time > (last.get(row.key)?.time ?? Number.NEGATIVE_INFINITY)) last.set(row.key, row);
  }
  return last;
}

/** The plan as decimal years, and its last year: from the first quarter to the last target, unless told. */
export function planOf(rows: ChartRows, options: ChartOptions): { from: number; to: number; lastYear: string } {
  const periods = [...rows.kpis, ...rows.crossPriority].map((row) => row.period).sort(comparePeriods);
  const targets = rows.kpis.flatMap((row) => (row.target_period ? [row.target_period] : [])).sort(comparePeriods);
  const from = options.plan?.from ?? periods[0] ?? options.period;
  const to = options.plan?.to ?? targets.at(-1) ?? periods.at(-1) ?? options.period;
  return { from: periodStart(from), to: periodEnd(to), lastYear: to.slice(0, 4) };
}
