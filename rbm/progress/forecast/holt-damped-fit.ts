import { leastOf, nelderMead } from "../numeric/nelder-mead.ts";
import { newton } from "../numeric/newton.ts";

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

/** The state after the last value, and the sum of squared one-step errors. */
export function dampedRun(values: readonly number[], { alpha, beta, phi, level, trend }: DampedParameters) {
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

/** α, β as a share of it, and φ: what is searched. */
type Weights = [number, number, number];

const LOW: Weights = [1e-4, 1e-4, 0.8];
const HIGH: Weights = [0.9999, 1, 0.98];

/** Weights to start from: for each α and φ the best of some β. */
const STARTS = [0.02, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.97].flatMap((alpha) =>
  [0.84, 0.95].map((phi) => [alpha, phi] as const),
);
const SHARES = [0.02, 0.2, 0.5, 0.95];

/** Nearer to a limit than this is at it. */
const NEAR = 1e-6;

/**
 * The parameters of the least squares. For given weights the errors are linear in the first level and trend, so those are
 * solved for and only the weights are searched; those that are not at a limit are then settled to the last digits.
 */
export function fitDamped(values: readonly number[]): DampedParameters {
  const first = values[0]!;
  const changes = values.map((value) => value - first);
  const cost = (at: readonly number[]) => dampedRun(changes, withStart(changes, within(at as Weights))).sse;
  const best = leastOf(
    STARTS.map(([alpha, phi]) => {
      const starts = SHARES.map((share) => [alpha, share, phi]).map((at) => ({ at, value: cost(at) }));
      return nelderMead(cost, leastOf(starts).at, [0.05, 0.05, 0.9 - phi]);
    }),
  );
  const found = withStart(changes, settle(changes, within(best.at as Weights)));
  return { ...found, level: found.level + first };
}

/** Weights within their limits. */
const within = (weights: Weights) =>
  weights.map((x, i) => (x < LOW[i]! + NEAR ? LOW[i]! : x > HIGH[i]! - NEAR ? HIGH[i]! : x)) as Weights;

function settle(values: readonly number[], weights: Weights): Weights {
  const free = [0, 1, 2].filter((i) => weights[i] !== LOW[i] && weights[i] !== HIGH[i]);
  const all = (some: readonly number[]) => weights.map((x, i) => some[free.indexOf(i)] ?? x) as Weights;
  const settled = newton(
    (some) => {
      const slopes = uphill(values, all(some));
      return free.map((i) => slopes[i]!);
    },
    free.map((i) => weights[i]!),
  );
  return settled && settled.moved < NEAR ? within(all(settled.at)) : weights;
}

/** Half the gradient of the squares by the weights, level and trend solved for. */
function uphill(values: readonly number[], weights: Weights): Weights {
  const [, share] = weights;
  const { alpha, beta, phi, level, trend } = withStart(values, weights);
  let [l, b] = [level, trend];
  const byLevel = [0, 0, 0];
  const byTrend = [0, 0, 0];
  const slopes: Weights = [0, 0, 0];
  for (const y of values) {
    const e = y - (l + phi * b);
    for (const i of [0, 1, 2] as const) {
      const damped = phi * byTrend[i]! + (i === 2 ? b : 0);
      const error = -byLevel[i]! - damped;
      slopes[i] += e * error;
      byLevel[i]! += damped + alpha * error + (i === 0 ? e : 0);
      byTrend[i] = damped + beta * error + [share, alpha, 0][i]! * e;
    }
    l += phi * b + alpha * e;
    b = phi * b + beta * e;
  }
  return slopes;
}

/**
 * The first level and trend that leave the smallest squares under these weights, by the normal equations: an error is
 * what it is from a state of nothing, and as much more for each unit of level and of trend as a series of nothing shows.
 */
function withStart(values: readonly number[], [alpha, share, phi]: Weights): DampedParameters {
  const beta = alpha * share;
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
  return { alpha, beta, phi, level: (tr * lt - lr * tt) / determinant, trend: (lr * lt - tr * ll) / determinant };
}
