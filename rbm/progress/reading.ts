import type { Direction } from "../framework/framework.ts";
import type { Cause } from "./reasons.ts";

/** A number that may be blank. Blank is not 0. */
export type Blank = number | null | undefined;

/** One KPI at one time: what most methods take. Values in the KPI's own unit; times as decimal years (see `periodEnd` of the framework). */
export interface Reading {
  baseline?: Blank;
  baselineTime?: Blank;
  actual?: Blank;
  /** Why there is no actual, where more is known than that it is blank, e.g. a quarter of its sum is missing. */
  withoutActual?: Cause;
  /** Time of the actual. */
  time?: Blank;
  target?: Blank;
  targetTime?: Blank;
  direction?: Direction | null;
  /** A natural limit of the unit in the wanted direction, e.g. 100 for a percentage; used by `cagr-ratio` without a target. */
  limit?: Blank;
  /** For `maintain`: which side of the target is good. Higher by default. */
  better?: "higher" | "lower";
}

type Field = "baseline" | "baselineTime" | "actual" | "time" | "target" | "targetTime";

const blank: Record<Field, Cause> = {
  actual: "no-actual",
  baseline: "no-baseline",
  target: "no-target",
  time: "no-time",
  baselineTime: "no-baseline-time",
  targetTime: "no-target-time",
};

/** The numbers asked for, or why one is not there: the first blank in the order asked, then anything not finite. */
export function need<F extends Field>(
  reading: Reading,
  ...fields: F[]
): ({ cause: null } & Record<F, number>) | { cause: Cause } {
  for (const field of fields) if (reading[field] == null) return { cause: blankCause(reading, field) };
  for (const field of fields) if (!Number.isFinite(reading[field])) return { cause: "not-a-number" };
  const numbers: Partial<Record<Field, Blank>> & { cause: null } = { cause: null };
  for (const field of fields) numbers[field] = reading[field];
  return numbers as { cause: null } & Record<F, number>;
}

const blankCause = (reading: Reading, field: Field): Cause =>
  (field === "actual" && reading.withoutActual) || blank[field];

/** +1 where an increase is wanted, −1 where a decrease is; `maintain` goes by which side is better. */
export function sense(reading: Pick<Reading, "direction" | "better">): 1 | -1 | null {
  if (reading.direction === "increase") return 1;
  if (reading.direction === "decrease") return -1;
  if (reading.direction === "maintain") return reading.better === "lower" ? -1 : 1;
  return null;
}

/** Whether the actual is at least as good as the target; null where either, or the direction, is not known. */
export function reached(reading: Reading): boolean | null {
  const { actual, target } = reading;
  const d = sense(reading);
  if (d === null || !isNumber(actual) || !isNumber(target)) return null;
  return d === 1 ? actual >= target : actual <= target;
}

/** Neither blank nor infinite nor NaN. */
export const isNumber = (value: Blank): value is number => Number.isFinite(value);
