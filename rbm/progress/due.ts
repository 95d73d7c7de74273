import { dueDate, monthsOf } from "./period.ts";

/** Months from one report to the next. */
export const frequencies = {
  monthly: 1,
  quarterly: 3,
  "half-yearly": 6,
  annual: 12,
  biennial: 24,
  "every four years": 48,
} as const;

export type Frequency = keyof typeof frequencies;

export interface Schedule {
  frequency: Frequency;
  /** Whole months after a period's end until its value can be had. 0 by default. */
  lagMonths?: number;
  /** A year whose end is a reporting date, for KPIs reported less than once a year, e.g. the plan's last. 2023 by default. */
  anchorYear?: number;
}

/**
 * Whether a KPI of this frequency reports in a period at all: an annual one does in `2021-Q4` and `2021`, not in
 * `2021-Q2`. Null for what is not a period.
 */
export function asksFor(schedule: Schedule, period: string): boolean | null {
  const months = monthsOf(period);
  if (!months) return null;
  const anchor = ((schedule.anchorYear ?? 2023) + 1) * 12;
  return (months.end - anchor) % frequencies[schedule.frequency] === 0;
}

/** Whether a value is due: the frequency asks for one in this period, and its lag has passed on the ISO date `asOf`. */
export function isDue(schedule: Schedule, period: string, asOf: string): boolean | null {
  const asked = asksFor(schedule, period);
  const from = dueDate(period, schedule.lagMonths);
  if (asked === null || from === null) return null;
  return asked && asOf >= from;
}

/** Those of the given periods in which a value is due: what gaps, staleness and completeness count. */
export function duePeriods(schedule: Schedule, periods: readonly string[], asOf: string): string[] {
  return periods.filter((period) => isDue(schedule, period, asOf) === true);
}
