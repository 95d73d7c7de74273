import type { MethodRule } from "../method-rule.ts";
import { nelderMead } from "../numeric/nelder-mead.ts";
import { type Forecast, type ForecastOptions, forecastOf, noForecast } from "./forecast.ts";
import { knownPoints, stepsAhead, type TimedValue } from "./series.ts";

/** Weights and starting state of a damped trend. */
export interface DampedParameters {
  /** Weight of an error in the level, 0 … 1. */
  alpha: number;
  /** Weight of an error in the trend, 0 … α. */
  beta: number;
  /** How much of the trend is left after a step, 0.8 … 0.98 when fitted. */
  phi: number;
  /** Level and trend before the first value. */
  level: number;
  trend: number;
}

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
  const parameters = given ?? bestParameters(values);
  const { level, trend, sse } = run(values, parameters);
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

/** The state after the last value, and the sum of squared one-step errors. */
function run(values: readonly number[], { alpha, beta, phi, level, trend }: DampedParameters) {
  let l = level;
  let b = trend;
  let sse = 0;
  for (const y of values) {
    const e = y - (l + phi * b);
    sse += e * e;
    l += phi * b + alpha * e;
    b = phi * b + beta * e;
  }
  return { level: l, trend: b, sse };
}

/** Weights to start from: α, β as a share of it, φ. The search goes on from the best few. */
const GRID = [0.02, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.97].flatMap((alpha) =>
  [0.02, 0.2, 0.5, 0.95].flatMap((share) => [0.82, 0.88, 0.93, 0.97].map((phi) => [alpha, share, phi])),
);
const SEARCHED = 8;

/**
 * Least squares. For given weights the errors are linear in the first level and trend, so those are solved for and
 * only the weights are searched; values are put on a scale of 1 first so that it suits any unit.
 */
function bestParameters(values: readonly number[]): DampedParameters {
  const bottom = values.reduce((a, b) => Math.min(a, b));
  const size = values.reduce((a, b) => Math.max(a, b)) - bottom || 1;
  const scaled = values.map((value) => (value - bottom) / size);
  const within = (x: number | undefined, low: number, high: number) => Math.min(high, Math.max(low, x ?? low));
  const parametersAt = ([a, share, p]: readonly number[]): DampedParameters => {
    const alpha = within(a, 1e-4, 0.9999);
    return withStart(scaled, { alpha, beta: alpha * within(share, 1e-4, 1), phi: within(p, 0.8, 0.98) });
  };
  const cost = (at: readonly number[]) => run(scaled, parametersAt(at)).sse;
  const starts = GRID.map((at) => ({ at, value: cost(at) })).sort((a, b) => a.value - b.value);
  const steps = [0.05, 0.05, 0.03];
  let best = starts
    .slice(0, SEARCHED)
    .map(({ at }) => nelderMead(cost, at, steps))
    .reduce((a, b) => (b.value < a.value ? b : a));
  for (let again = 0; again < 2; again++) best = nelderMead(cost, best.at, steps);
  const found = parametersAt(best.at);
  return { ...found, level: found.level * size + bottom, trend: found.trend * size };
}

/**
 * The first level and trend that leave the smallest squares under these weights, by the normal equations: an error is
 * what it is from a state of nothing, and as much more for each unit of level and of trend as a series of nothing shows.
 */
function withStart(
  values: readonly number[],
  weights: Pick<DampedParameters, "alpha" | "beta" | "phi">,
): DampedParameters {
  const { alpha, beta, phi } = weights;
  const rest = { level: 0, trend: 0 };
  const byLevel = { level: 1, trend: 0 };
  const byTrend = { level: 0, trend: 1 };
  const step = (state: { level: number; trend: number }, y: number): number => {
    const trend = phi * state.trend;
    const error = y - (state.level + trend);
    state.level += trend + alpha * error;
    state.trend = trend + beta * error;
    return error;
  };
  let [ll, lt, tt, lr, tr] = [0, 0, 0, 0, 0];
  for (const y of values) {
    const [r, l, t] = [step(rest, y), step(byLevel, 0), step(byTrend, 0)];
    ll += l * l;
    lt += l * t;
    tt += t * t;
    lr += l * r;
    tr += t * r;
  }
  const determinant = ll * tt - lt * lt;
  return { ...weights, level: (tr * lt - lr * tt) / determinant, trend: (lr * lt - tr * ll) / determinant };
}
