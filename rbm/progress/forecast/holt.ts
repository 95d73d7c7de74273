import type { MethodRule } from "../method-rule.ts";
import { type Forecast, type ForecastOptions, forecastOf, noForecast } from "./forecast.ts";
import { knownPoints, stepsAhead, type TimedValue } from "./series.ts";

export interface HoltOptions extends ForecastOptions {
  /** Weight of the newest value in the level, 0 … 1. 0.8 by default. */
  alpha?: number;
  /** Weight of the newest change in the trend, 0 … 1. 0.2 by default. */
  beta?: number;
}

export interface HoltForecast extends Forecast {
  /** Last level and trend a step: the forecast h steps on is level + h·trend. */
  level0: number | null;
  trend: number | null;
}

export const holtRule = {
  id: "holt",
  title: "Holt’s forecast",
  formula: "l = α·y + (1 − α)(l + b); b = β·(l − l before) + (1 − β)·b; l + h·b",
  source: "Hyndman & Athanasopoulos, Forecasting: principles and practice",
  meaning: "Level and trend that follow the newest actuals most, carried on.",
  reads: "own unit",
} as const satisfies MethodRule;

/**
 * Holt's linear trend with given weights, from l0 = y1 and b0 = y2 − y1:
 * l = α·y + (1 − α)(l + b), b = β·(l − l before) + (1 − β)·b. Values evenly spaced, three or more.
 * Interval: σ²(1 + Σ (α + αβ·j)²) over the steps before, σ² from the one-step errors with n − 2 degrees of freedom.
 *
 * Source: Hyndman & Athanasopoulos, Forecasting: principles and practice, 2nd ed., 7.2 and 7.5 (ETS(A,A,N)).
 */
export function holt(series: readonly TimedValue[], options: HoltOptions): HoltForecast {
  const none = (cause: Parameters<typeof noForecast>[1]): HoltForecast => ({
    ...noForecast("holt", cause, options),
    level0: null,
    trend: null,
  });
  const { alpha = 0.8, beta = 0.2 } = options;
  if (!(alpha >= 0 && alpha <= 1 && beta >= 0 && beta <= 1)) return none("bad-parameters");
  const known = knownPoints(series, 3);
  if (known.cause !== null) return none(known.cause);
  const { points } = known;
  const ahead = stepsAhead(points, options.at);
  if (ahead.cause !== null) return none(ahead.cause);
  let level0 = points[0]!.value;
  let trend = points[1]!.value - level0;
  let squares = 0;
  for (const { value } of points) {
    const expected = level0 + trend;
    squares += (value - expected) ** 2;
    const next = alpha * value + (1 - alpha) * expected;
    trend = beta * (next - level0) + (1 - beta) * trend;
    level0 = next;
  }
  const df = points.length - 2;
  let spread = 1;
  for (let j = 1; j < ahead.steps; j++) spread += (alpha + alpha * beta * j) ** 2;
  const error = Math.sqrt((squares / df) * spread);
  const forecast = forecastOf("holt", level0 + ahead.steps * trend, error, df, options);
  return forecast.value === null ? none("out-of-range") : { ...forecast, level0, trend };
}
