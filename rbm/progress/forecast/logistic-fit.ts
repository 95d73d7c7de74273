import { inverse } from "../numeric/inverse.ts";
import { leastOf, nelderMead } from "../numeric/nelder-mead.ts";
import { newton } from "../numeric/newton.ts";

/** b1, b2 and b3 of y = b1 / (1 + e^(b2 − b3·x)). */
export type LogisticParameters = [number, number, number];

export interface LogisticPoint {
  x: number;
  y: number;
}

export interface LogisticFit {
  parameters: LogisticParameters;
  /** Residual sum of squares. */
  rss: number;
  /** The parameters' covariance for a variance of 1, (J'J)⁻¹. */
  covariance: number[][];
}

const share = (x: number, b2: number, b3: number) => 1 / (1 + Math.exp(b2 - b3 * x));

export const logisticCurve = (x: number, [b1, b2, b3]: LogisticParameters) => b1 * share(x, b2, b3);

export function logisticGradient(x: number, [b1, b2, b3]: LogisticParameters): LogisticParameters {
  const p = share(x, b2, b3);
  const slope = b1 * p * (1 - p);
  return [p, -slope, slope * x];
}

/**
 * Least squares of y = b1 / (1 + e^(b2 − b3·x)), x and y on scales of 1. The curve is linear in b1, so for given b2 and
 * b3 that is solved for and those alone are searched (Golub and Pereyra, 1973), from steepnesses up to a rise within a
 * fraction of a step of time. Newton's steps settle the last digits. Null where they do not: the squares get ever smaller
 * towards a step, or towards growth without end.
 */
export function fitLogistic(points: readonly LogisticPoint[]): LogisticFit | null {
  const solved = ([b2 = 0, b3 = 0]: readonly number[]) => withCeiling(points, b2, b3);
  const cost = (at: readonly number[]) => rssOf(points, solved(at));
  const best = leastOf(startsOf(points, cost).map((at) => nelderMead(cost, at, [0.5, 0.5])));
  return settle(points, solved(best.at));
}

/** A last step this short is one of rounding. */
const SETTLED = 1e-6;

/** The best of the values' times for the middle of the rise, at each steepness. */
function startsOf(points: readonly LogisticPoint[], cost: (at: readonly number[]) => number): number[][] {
  const steepnesses: number[] = [];
  for (let b3 = 0.5; b3 < 16 * points.length; b3 *= 4) steepnesses.push(b3, -b3);
  const startOf = (at: number[]) => ({ at, value: cost(at) });
  return steepnesses.map((b3) => leastOf(points.map(({ x }) => startOf([b3 * x, b3]))).at);
}

const rssOf = (points: readonly LogisticPoint[], b: LogisticParameters) =>
  points.reduce((sum, { x, y }) => sum + (y - logisticCurve(x, b)) ** 2, 0);

/** With the b1 of the least squares; 0 where the curve is too low everywhere to have one. */
function withCeiling(points: readonly LogisticPoint[], b2: number, b3: number): LogisticParameters {
  let [pp, py] = [Number.MIN_VALUE, 0];
  for (const { x, y } of points) {
    const p = share(x, b2, b3);
    pp += p * p;
    py += p * y;
  }
  return [py / pp, b2, b3];
}

/** The fit at the minimum next to a start. */
function settle(points: readonly LogisticPoint[], start: LogisticParameters): LogisticFit | null {
  const settled = newton((at) => normal(points, at as LogisticParameters).uphill, start);
  if (!settled || !(settled.moved < SETTLED)) return null;
  const parameters = settled.at as LogisticParameters;
  const covariance = inverse(normal(points, parameters).matrix);
  return covariance && { parameters, rss: rssOf(points, parameters), covariance };
}

/** J'J, and half the gradient of the squares, −J'r. */
function normal(points: readonly LogisticPoint[], parameters: LogisticParameters) {
  const matrix = [0, 1, 2].map(() => [0, 0, 0]);
  const uphill = [0, 0, 0];
  for (const { x, y } of points) {
    const g = logisticGradient(x, parameters);
    const r = y - logisticCurve(x, parameters);
    for (let i = 0; i < 3; i++) {
      uphill[i]! -= g[i]! * r;
      for (let j = 0; j < 3; j++) matrix[i]![j]! += g[i]! * g[j]!;
    }
  }
  return { matrix, uphill };
}
