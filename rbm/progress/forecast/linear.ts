import type { MethodRule } from "../method-rule.ts";
import { type Forecast, type ForecastOptions, forecastOf, noForecast } from "./forecast.ts";
import { knownPoints, type TimedValue } from "./series.ts";

export interface LinearForecast extends Forecast {
  /** Change a year. */
  slope: number | null;
  /** Standard error of the slope. */
  slopeError: number | null;
}

export const linearRule = {
  id: "linear",
  title: "Linear forecast",
  formula: "ŷ = ȳ + slope·(x* − x̄); ŷ ± t·s·√(1 + 1/n + (x* − x̄)² / Sxx), n − 2 degrees of freedom",
  source: "simple linear regression",
  meaning: "The straight line through the actuals, carried on.",
  reads: "own unit",
} as const satisfies MethodRule;

/**
 * Least-squares line through the values, at a time x*, with the prediction error
 * s_p = s·√(1 + 1/n + (x* − x̄)² / Sxx) and n − 2 degrees of freedom. Needs three values at two times or more.
 *
 * Source: simple linear regression; Montgomery, Peck & Vining, Introduction to Linear Regression Analysis, ch. 2.
 */
export function linear(series: readonly TimedValue[], options: ForecastOptions): LinearForecast {
  const none = (cause: Parameters<typeof noForecast>[1]): LinearForecast => ({
    ...noForecast("linear", cause, options),
    slope: null,
    slopeError: null,
  });
  if (!Number.isFinite(options.at)) return none("no-time");
  const known = knownPoints(series, 3);
  if (known.cause !== null) return none(known.cause);
  const { points } = known;
  const n = points.length;
  const x = points.reduce((sum, { time }) => sum + time / n, 0);
  const y = points.reduce((sum, { value }) => sum + value / n, 0);
  const sxx = points.reduce((sum, { time }) => sum + (time - x) ** 2, 0);
  if (sxx === 0) return none("one-time-only");
  const slope = points.reduce((sum, { time, value }) => sum + (time - x) * (value - y), 0) / sxx;
  const rss = points.reduce((sum, { time, value }) => sum + (value - y - slope * (time - x)) ** 2, 0);
  const s = Math.sqrt(rss / (n - 2));
  const error = s * Math.sqrt(1 + 1 / n + (options.at - x) ** 2 / sxx);
  const forecast = forecastOf("linear", y + slope * (options.at - x), error, n - 2, options);
  if (forecast.value === null) return none("out-of-range");
  return { ...forecast, slope, slopeError: s / Math.sqrt(sxx) };
}
