import type { MethodRule } from "../method-rule.ts";
import { inverse } from "../numeric/inverse.ts";
import { type Forecast, type ForecastOptions, forecastOf, noForecast } from "./forecast.ts";
import { knownPoints, type TimedValue } from "./series.ts";

type Triple = [number, number, number];

export interface LogisticForecast extends Forecast {
  /** b1, the value it levels off at; b2 and b3, its place and steepness, on the time axis given. */
  parameters: Triple | null;
  /** Standard errors of the parameters. */
  parameterErrors: Triple | null;
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

/**
 * Growth that levels off, y = b1 / (1 + e^(b2 − b3·x)), fitted by least squares (Levenberg and Marquardt).
 * Prediction error √(s² + g'Cg), g the gradient at x*, C the parameters' covariance; n − 3 degrees of freedom.
 * Four values or more. Null where the ceiling found is over ten times the largest value: the series does not show one.
 *
 * Source: NIST Statistical Reference Datasets, Rat42 (Ratkowsky, 1983), whose certified values it reproduces.
 */
export function logistic(series: readonly TimedValue[], options: ForecastOptions): LogisticForecast {
  const none = (cause: Parameters<typeof noForecast>[1]): LogisticForecast => ({
    ...noForecast("logistic", cause, options),
    parameters: null,
    parameterErrors: null,
    rss: null,
  });
  if (!Number.isFinite(options.at)) return none("no-time");
  const known = knownPoints(series, 4);
  if (known.cause !== null) return none(known.cause);
  const { points } = known;
  const centre = points[0]!.time;
  const span = points.at(-1)!.time - centre;
  if (span === 0) return none("one-time-only");
  const size = points.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  if (size === 0) return none("no-fit");
  const unit = points.map(({ time, value }) => ({ x: (time - centre) / span, y: value / size }));
  const found = bestCurve(unit);
  const covariance = found && inverse(normal(unit, found.b).matrix);
  if (!found || !covariance) return none("no-fit");

  const df = points.length - 3;
  const s2 = found.rss / df;
  const x = (options.at - centre) / span;
  const g = gradient(x, found.b);
  const variance = s2 + s2 * quadratic(covariance, g);
  const forecast = forecastOf("logistic", size * curve(x, found.b), size * Math.sqrt(variance), df, options);
  if (forecast.value === null) return none("out-of-range");
  const [b1, b2, b3] = found.b;
  const shift = centre / span;
  const deviation = (along: Triple) => Math.sqrt(s2 * quadratic(covariance, along));
  return {
    ...forecast,
    parameters: [b1 * size, b2 + b3 * shift, b3 / span],
    parameterErrors: [size * deviation([1, 0, 0]), deviation([0, 1, shift]), deviation([0, 0, 1]) / span],
    rss: found.rss * size * size,
  };
}

interface Point {
  x: number;
  y: number;
}

const curve = (x: number, [b1, b2, b3]: Triple) => b1 / (1 + Math.exp(b2 - b3 * x));

function gradient(x: number, [b1, b2, b3]: Triple): Triple {
  const p = 1 / (1 + Math.exp(b2 - b3 * x));
  const slope = b1 * p * (1 - p);
  return [p, -slope, slope * x];
}

const quadratic = (matrix: readonly (readonly number[])[], v: Triple) =>
  matrix.reduce((sum, row, i) => sum + row.reduce((inner, cell, j) => inner + cell * v[i]! * v[j]!, 0), 0);

const rssOf = (points: readonly Point[], b: Triple) =>
  points.reduce((sum, { x, y }) => sum + (y - curve(x, b)) ** 2, 0);

/** J'J and J'r of the least-squares problem at b. */
function normal(points: readonly Point[], b: Triple): { matrix: number[][]; vector: Triple } {
  const matrix = [0, 1, 2].map(() => [0, 0, 0]);
  const vector: Triple = [0, 0, 0];
  for (const { x, y } of points) {
    const g = gradient(x, b);
    const r = y - curve(x, b);
    for (let i = 0; i < 3; i++) {
      vector[i]! += g[i]! * r;
      for (let j = 0; j < 3; j++) matrix[i]![j]! += g[i]! * g[j]!;
    }
  }
  return { matrix, vector };
}

/** The best of several starts, each the straight line through ln(b1/y − 1) for a guessed ceiling b1. */
function bestCurve(points: readonly Point[]): { b: Triple; rss: number } | null {
  const top = points.reduce((most, { y }) => Math.max(most, y), 0);
  const fits = [1.02, 1.1, 1.5, 3].flatMap((over) => {
    const b1 = top * over;
    const usable = points.filter(({ y }) => y > 0 && y < b1);
    const n = usable.length;
    if (n < 2) return [];
    const mx = usable.reduce((sum, { x }) => sum + x / n, 0);
    const z = usable.map(({ y }) => Math.log(b1 / y - 1));
    const mz = z.reduce((sum, value) => sum + value / n, 0);
    const sxx = usable.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
    if (sxx === 0) return [];
    const b3 = -usable.reduce((sum, { x }, i) => sum + (x - mx) * (z[i]! - mz), 0) / sxx;
    const climbed = climb(points, [b1, mz + b3 * mx, b3]);
    return climbed ? [climbed] : [];
  });
  return fits.length === 0 ? null : fits.reduce((a, b) => (b.rss < a.rss ? b : a));
}

/** Levenberg–Marquardt steps until they no longer help. Null when it runs away instead of settling. */
function climb(points: readonly Point[], start: Triple): { b: Triple; rss: number } | null {
  let b = start;
  let rss = rssOf(points, b);
  let damping = 1e-3;
  for (let round = 0; round < 500 && damping < 1e16; round++) {
    const { matrix, vector } = normal(points, b);
    const damped = inverse(matrix.map((row, i) => row.map((cell, j) => (i === j ? cell * (1 + damping) : cell))));
    if (!damped) return null;
    const step = damped.map((row) => row.reduce((sum, cell, j) => sum + cell * vector[j]!, 0));
    const next: Triple = [b[0] + step[0]!, b[1] + step[1]!, b[2] + step[2]!];
    const nextRss = rssOf(points, next);
    if (nextRss < rss) {
      b = next;
      rss = nextRss;
      damping = Math.max(damping / 10, 1e-15);
    } else damping *= 10;
    if (Math.max(...step.map((s, i) => Math.abs(s) / (Math.abs(b[i]!) + 1e-12))) < 1e-13) break;
  }
  const settled = Number.isFinite(rss) && Math.abs(b[0]) <= 10 && b[2] !== 0;
  return settled ? { b, rss } : null;
}
