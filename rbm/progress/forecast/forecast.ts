import { type Measure, type MethodId, measured, unmeasured } from "../measure.ts";
import { tCdf, tQuantile } from "../numeric/student-t.ts";
import { isNumber, sense } from "../reading.ts";
import type { Cause } from "../reasons.ts";

/** What is asked of a forecast. */
export interface ForecastOptions {
  /** The time to forecast, in decimal years. */
  at: number;
  /** Share of outcomes the interval is to hold, 0 … 1. 0.8 by default. */
  level?: number;
  /** The KPI's target at that time, for the probability of meeting it. */
  target?: number | null;
  /** Whether meeting it means at least (`increase`, by default) or at most the target. */
  direction?: "increase" | "decrease" | "maintain" | null;
  /** For `maintain`: the good side of the target. Higher by default. */
  better?: "higher" | "lower";
}

/** A forecast value with what is known of its error. All null where there is no forecast. */
export interface Forecast extends Measure {
  at: number;
  /** Prediction interval of a single new value, at `level`. */
  lower: number | null;
  upper: number | null;
  level: number;
  /** Standard error of a single new value. */
  error: number | null;
  /** Degrees of freedom of that error. */
  df: number | null;
  /** Probability that the target is met, 0 … 1. Null without a target. */
  pMeet: number | null;
}

/**
 * Value, interval and probability of meeting the target, from a value and its standard error under Student's t:
 * ŷ ± t·s_p, and P(meet) = 1 − F_t((T − ŷ) / s_p; df), mirrored where a decrease is wanted.
 */
export function forecastOf(
  method: MethodId,
  value: number,
  error: number,
  df: number,
  options: ForecastOptions,
): Forecast {
  const level = levelOf(options);
  const reach = tQuantile((1 + level) / 2, df) * error;
  const [lower, upper] = [value - reach, value + reach];
  if (![lower, upper].every(Number.isFinite)) return noForecast(method, "out-of-range", options);
  const { target } = options;
  const pMeet = isNumber(target) ? probabilityOfMeeting(value, error, df, { ...options, target }) : null;
  return { ...measured(method, value), at: options.at, lower, upper, level, error, df, pMeet };
}

/** P(new value is at least as good as the target). Without error it is 0 or 1. */
export function probabilityOfMeeting(
  value: number,
  error: number,
  df: number,
  { target, direction, better }: { target: number } & Pick<ForecastOptions, "direction" | "better">,
): number {
  const ahead = (sense({ direction, better }) ?? 1) * (value - target);
  if (error === 0) return ahead >= 0 ? 1 : 0;
  return tCdf(ahead / error, df);
}

/** A forecast that cannot be made, with the reason. */
export function noForecast(method: MethodId, cause: Cause, options: ForecastOptions): Forecast {
  const none = { lower: null, upper: null, error: null, df: null, pMeet: null };
  return { ...unmeasured(method, cause), at: options.at, level: levelOf(options), ...none };
}

function levelOf({ level = 0.8 }: ForecastOptions): number {
  return level > 0 && level < 1 ? level : 0.8;
}
