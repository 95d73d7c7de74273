import { linear } from "./linear.ts";
import { knownPoints, type TimedValue } from "./series.ts";

export interface WhenReachedOptions {
  readonly target: number;
  /** Whether reaching it means at least (`increase`, by default) or at most the target. */
  readonly direction?: "increase" | "decrease";
  /** Share of outcomes the interval is to hold, 0 … 1. 0.8 by default. */
  readonly level?: number;
  /** Years after the last value that are looked at. 60 by default. */
  readonly horizon?: number;
}

/** When a target is reached, as decimal years; null for not within the horizon, or where nothing can be said. */
export interface WhenReached {
  readonly at: number | null;
  readonly early: number | null;
  readonly late: number | null;
  /** Change a year that was carried on; null where no line could be laid. */
  readonly pace: number | null;
  /** It was reached by a value that is known: `at`, `early` and `late` are its time. */
  readonly met: boolean;
}

const STEP = 0.25;

/**
 * When the least-squares line through the values crosses a target, and when the two ends of its prediction interval do:
 * the line read backwards, after Montgomery, Peck & Vining, ch. 2. It holds only while the pace does.
 */
export function whenReached(series: readonly TimedValue[], options: WhenReachedOptions): WhenReached {
  const { target, direction = "increase", level = 0.8, horizon = 60 } = options;
  const none: WhenReached = { at: null, early: null, late: null, pace: null, met: false };
  const sign = direction === "increase" ? 1 : -1;
  const known = knownPoints(series, 1);
  if (known.cause !== null) return none;
  const first = known.points.find(({ value }) => sign * (value - target) >= 0);
  const last = known.points.at(-1)!;
  const { slope } = linear(series, { at: last.time, level });
  if (first && sign * (last.value - target) >= 0)
    return { at: first.time, early: first.time, late: first.time, pace: slope, met: true };
  const gap = (of: "value" | "lower" | "upper") => (at: number) => {
    const value = linear(series, { at, level })[of];
    return value === null ? Number.NaN : sign * (value - target);
  };
  const [optimist, pessimist] = sign > 0 ? (["upper", "lower"] as const) : (["lower", "upper"] as const);
  const crossing = (of: "value" | "lower" | "upper") => crossed(gap(of), last.time, last.time + horizon);
  return { at: crossing("value"), early: crossing(optimist), late: crossing(pessimist), pace: slope, met: false };
}

/** The first time at which a function is no longer negative, to a thousandth of a year. */
function crossed(gap: (at: number) => number, from: number, to: number): number | null {
  if (gap(from) >= 0) return from;
  for (let at = from + STEP; at <= to; at += STEP) {
    if (!(gap(at) >= 0)) continue;
    let [low, high] = [at - STEP, at];
    while (high - low > 0.001) {
      const middle = (low + high) / 2;
      if (gap(middle) >= 0) high = middle;
      else low = middle;
    }
    return high;
  }
  return null;
}
