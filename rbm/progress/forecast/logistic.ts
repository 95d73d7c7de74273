import type { MethodRule } from "../method-rule.ts";
import { tQuantile } from "../numeric/student-t.ts";
import type { Cause } from "../reasons.ts";
import { type Forecast, type ForecastOptions, forecastOf, noForecast } from "./forecast.ts";
import { fitLogistic, type LogisticParameters, logisticCurve, logisticGradient } from "./logistic-fit.ts";
import { knownPoints, type TimedValue } from "./series.ts";

export interface LogisticForecast extends Forecast {
  /** b1, the value it levels off at; b2 and b3, its place and steepness, on the time axis given. */
  parameters: LogisticParameters | null;
  /** Standard errors of the parameters. */
  parameterErrors: LogisticParameters | null;
  /** Residual sum of squares. */
  rss: number | null;
}

export const logisticRule = {
  id: "logistic",
  title: "Levelling-off forecast",
  formula: "y = b1 / (1 + e^(b2 − b3·x)), least squares",
  source: "NIST Statistical Reference Datasets, Rat42",
  meaning: "Growth that levels off, as the spread of a technology does.",
  reads: "own unit",
} as const satisfies MethodRule;

/** A ceiling further above the values than this is not one that they show. */
const MOST_ABOVE = 10;

/** What one value is taken to be known to, as a share of the largest: an exact fit has an error of this. */
const ROUNDING = 1e-10;

/**
 * Growth that levels off, or a fall in the same form, y = b1 / (1 + e^(b2 − b3·x)), fitted by least squares.
 * Prediction error √(s² + g'Cg), g the gradient at x*, C the parameters' covariance; n − 3 degrees of freedom.
 *
 * Four values or more. Null where the ceiling found is over ten times the largest value, as the series does not show one,
 * and where the values do not tell how steep the curve is: b3's own 95% interval reaches 0. It does so for values that
 * scatter about no curve, and near a step, which any steeper curve fits as well: C then has no bound, and an interval from
 * it no meaning. Elsewhere what comes next lies within the interval about as often as it says (tests), as long as values
 * scatter about the curve one by one; real ones also leave it together.
 *
 * Source: NIST Statistical Reference Datasets, Rat42 (Ratkowsky, 1983), whose certified values it reproduces; Bates &
 * Watts, Nonlinear Regression Analysis and Its Applications (1988), ch. 2, for the error.
 */
export function logistic(series: readonly TimedValue[], options: ForecastOptions): LogisticForecast {
  const none = (cause: Cause): LogisticForecast => ({
    ...noForecast("logistic", cause, options),
    parameters: null,
    parameterErrors: null,
    rss: null,
  });
  if (!Number.isFinite(options.at)) return none("no-time");
  const known = knownPoints(series, 4);
  if (known.cause !== null) return none(known.cause);
  const { points } = known;
  const first = points[0]!.time;
  const span = points.at(-1)!.time - first;
  if (span === 0) return none("one-time-only");
  const size = points.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  if (size === 0) return none("no-fit");
  const fit = fitLogistic(points.map(({ time, value }) => ({ x: (time - first) / span, y: value / size })));
  if (!fit) return none("shape-unknown");
  const [b1, b2, b3] = fit.parameters;
  if (Math.abs(b1) > MOST_ABOVE) return none("no-fit");

  const df = points.length - 3;
  const s = Math.sqrt(fit.rss / df);
  const deviation = (along: LogisticParameters) => Math.sqrt(quadratic(fit.covariance, along));
  const steepnessError = deviation([0, 0, 1]);
  if (!(Math.abs(b3) > tQuantile(0.975, df) * Math.max(s, ROUNDING) * steepnessError)) return none("shape-unknown");

  const x = (options.at - first) / span;
  const error = s * Math.hypot(1, deviation(logisticGradient(x, fit.parameters)));
  const forecast = forecastOf("logistic", size * logisticCurve(x, fit.parameters), size * error, df, options);
  const rss = fit.rss * size * size;
  if (![forecast.value, rss].every(Number.isFinite)) return none("out-of-range");
  const shift = first / span;
  return {
    ...forecast,
    parameters: [b1 * size, b2 + b3 * shift, b3 / span],
    parameterErrors: [size * s * deviation([1, 0, 0]), s * deviation([0, 1, shift]), (s * steepnessError) / span],
    rss,
  };
}

const quadratic = (matrix: readonly (readonly number[])[], v: LogisticParameters) =>
  matrix.reduce((sum, row, i) => sum + row.reduce((inner, cell, j) => inner + cell * v[i]! * v[j]!, 0), 0);
