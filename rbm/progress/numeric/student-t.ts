import { normalCdf, normalQuantile } from "./normal.ts";

/** Γ(a + ½) / Γ(a): its asymptotic series from 20 up, the recurrence below. */
function gammaRatio(a: number): number {
  if (a < 20) return (gammaRatio(a + 1) * a) / (a + 0.5);
  const i = 1 / a;
  const tail = i * (-1 / 8 + i * i * (1 / 192 + i * i * (-1 / 640 + (i * i * 17) / 14336)));
  return Math.sqrt(a) * Math.exp(tail);
}

/** Continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22). */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || tiny);
    c = 1 + even / c || tiny;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || tiny);
    c = 1 + odd / c || tiny;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return fraction;
}

/** Half the regularised incomplete beta I_x(df/2, ½) at x = df/(df + t²): the upper tail P(T > t) for t ≥ 0. */
function upperTail(t: number, df: number): number {
  const a = df / 2;
  const x = df / (df + t * t);
  const y = 1 / (1 + df / (t * t));
  const front = (gammaRatio(a) / Math.sqrt(Math.PI)) * Math.exp(-a * Math.log1p((t * t) / df)) * Math.sqrt(y);
  if (x < (a + 1) / (a + 2.5)) return (0.5 * front * betaFraction(x, a, 0.5)) / a;
  return 0.5 - front * betaFraction(y, 0.5, a);
}

/** P(T ≤ t) of Student's t with `df` > 0 degrees of freedom, to about 1e-12 (1e-11 from a million on); normal where infinite. */
export function tCdf(t: number, df: number): number {
  if (!(df > 0)) return Number.NaN;
  if (df === Number.POSITIVE_INFINITY) return normalCdf(t);
  const tail = upperTail(Math.abs(t), df);
  return t > 0 ? 1 - tail : tail;
}

/** The t with P(T ≤ t) = p; NaN unless 0 < p < 1. By bisection: the distribution is steep, flat and long-tailed in turn. */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) return Number.NaN;
  if (p === 0.5) return 0;
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p);
  if (p > 0.5) return -tQuantile(1 - p, df);
  let high = 0;
  let low = -1;
  while (tCdf(low, df) > p) low *= 2;
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (tCdf(middle, df) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
