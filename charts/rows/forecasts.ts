import { forecastRows } from "./forecast-rows.ts";
import type { ChartOptions, ChartRows, ForecastRow } from "./rows.ts";

/** The forecasts given with the rows, else made from them. */
export const forecastsOf = (rows: ChartRows, options: ChartOptions): readonly ForecastRow[] =>
  rows.forecasts ?? forecastRows(rows, options);

/** The forecast furthest ahead of each KPI or priority. */
export function lastForecasts(rows: ChartRows, options: ChartOptions, of: ForecastRow["of"]): Map<string, ForecastRow> {
  const last = new Map<string, ForecastRow>();
  for (const row of forecastsOf(rows, options)) {
    if (row.of === of && row.time > (last.get(row.key)?.time ?? Number.NEGATIVE_INFINITY)) last.set(row.key, row);
  }
  return last;
}
