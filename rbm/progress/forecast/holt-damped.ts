import type { MethodRule } from "../method-rule.ts";
import { type Forecast, type ForecastOptions, forecastOf, noForecast } from "./forecast.ts";
import { type DampedParameters, dampedRun, fitDamped } from "./holt-damped-fit.ts";
import { knownPoints, stepsAhead, type TimedValue } from "./series.ts";

export interface DampedOptions extends ForecastOptions {
  /** Given parameters; fitted by least squares of the one-step errors by default. */
  parameters?: DampedParameters;
}

export interface DampedForecast extends Forecast {
  parameters: DampedParameters | null;
  /** Sum of squares of the one-step errors. */
  sse: number | null;
}

export const holtDampedRule = {
  id: "holt-damped",
  title: "Damped forecast",
  formula: "e = y − (l + φb); l = l + φb + αe; b = φb + βe; l + (φ + … + φ^h)·b",
  source: "Hyndman & Athanasopoulos, Forecasting: principles and practice",
  meaning: "As Holt’s, with a trend that flattens out.",
  reads: "own unit",
} as const satisfies MethodRule;

/**
 * Holt's damped trend in error-correction form: e = y − (l + φb); l = l + φb + αe; b = φb + βe.
 * h steps on: l + (φ + … + φ^h)·b, with error σ²(1 + Σ (α + β(φ + … + φ^j))²) over j < h. Values evenly spaced;
 * fitted from seven values up (five parameters), σ² with n − 5 degrees of freedom; with given parameters n − 2.
 *
 * Source: Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), ETS(A,Ad,N).
 */
export function holtDamped(series: readonly TimedValue[], options: DampedOptions): DampedForecast {
  const none = (cause: Parameters<typeof noForecast>[1]): DampedForecast => ({
    ...noForecast("holt-damped", cause, options),
    parameters: null,
    sse: null,
  });
  const given = options.parameters;
  if (given && !Object.values(given).every(Number.isFinite)) return none("bad-parameters");
  const known = knownPoints(series, given ? 3 : 7);
  if (known.cause !== null) return none(known.cause);
  const ahead = stepsAhead(known.points, options.at);
  if (ahead.cause !== null) return none(ahead.cause);
  const values = known.points.map(({ value }) => value);
  const parameters = given ?? fitDamped(values);
  const { level, trend, sse } = dampedRun(values, parameters);
  const { alpha, beta, phi } = parameters;
  let damping = 0;
  let spread = 1;
  for (let j = 1; j <= ahead.steps; j++) {
    damping += phi ** j;
    if (j < ahead.steps) spread += (alpha + beta * damping) ** 2;
  }
  const df = values.length - (given ? 2 : 5);
  const error = Math.sqrt((sse / df) * spread);
  const forecast = forecastOf("holt-damped", level + damping * trend, error, df, options);
  return forecast.value === null ? none("out-of-range") : { ...forecast, parameters, sse };
}
