import type { Cause } from "../reasons.ts";

/** One value at one time, in decimal years. */
export interface TimedValue {
  time: number;
  value: number | null;
}

/** The known values in order of time, or why they cannot be used. */
export function knownPoints(
  series: readonly TimedValue[],
  least: number,
): { cause: null; points: { time: number; value: number }[] } | { cause: Cause } {
  const points = series.filter((point): point is { time: number; value: number } => point.value != null);
  if (points.some(({ time, value }) => !Number.isFinite(time) || !Number.isFinite(value)))
    return { cause: "not-a-number" };
  if (points.length < least) return { cause: "too-few-points" };
  return { cause: null, points: points.sort((a, b) => a.time - b.time) };
}

/** How many whole steps of an evenly spaced series lie between its last value and a time; a gap in it is uneven. */
export function stepsAhead(
  points: readonly { time: number }[],
  at: number,
): { cause: null; steps: number } | { cause: Cause } {
  const first = points[0]!.time;
  const step = points[1]!.time - first;
  const even = points.every(({ time }, i) => Math.abs(time - first - i * step) < 1e-6 * step * points.length);
  if (!even) return { cause: "uneven-steps" };
  const ahead = (at - points.at(-1)!.time) / step;
  const steps = Math.round(ahead);
  if (!(steps >= 1) || steps > 1000 || Math.abs(ahead - steps) > 1e-6) return { cause: "not-after-data" };
  return { cause: null, steps };
}
