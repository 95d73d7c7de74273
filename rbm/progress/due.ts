import { addQuarters, isPeriod, type Period, parsePeriod, periodEnd, quarterEnding } from "../framework/period.ts";

/** Quarters from one report to the next, by the template's frequencies. */
export const frequencies = { Quarterly: 1, "Half-yearly": 2, Yearly: 4, "Every two years": 8 } as const;

export type Frequency = keyof typeof frequencies;

export interface Schedule {
  frequency: Frequency;
  /** Quarters after a period's end until its value can be had. 0 by default. */
  lag?: number;
  /** A year that is reported, for KPIs reported every two years. 2023 by default, the end of the plan 2020–2023. */
  anchorYear?: number;
}

/**
 * Whether a KPI of this frequency reports in a period at all: a yearly one does in `2021-Q4` and `2021`, not in
 * `2021-Q2`. Null for what is not a period.
 */
export function asksFor(schedule: Schedule, period: Period): boolean | null {
  if (!isPeriod(period)) return null;
  const quarters = (periodEnd(period) - (schedule.anchorYear ?? 2023) - 1) * 4;
  return quarters % frequencies[schedule.frequency] === 0;
}

/** First day on which a period's value is due: the day after the period and its lag in quarters. Null for no period. */
export function dueDate(period: Period, lag = 0): string | null {
  if (!isPeriod(period) || !Number.isInteger(lag)) return null;
  const next = parsePeriod(addQuarters(quarterEnding(periodEnd(period)), lag + 1));
  return next && `${next.year}-${["01", "04", "07", "10"][(next.quarter ?? 1) - 1]}-01`;
}

/**
 * Whether a value is due: the frequency asks for one in this period, and its lag has passed `asOf`, an ISO date or the
 * end of a period. Null for what is not a period.
 */
export function isDue(schedule: Schedule, period: Period, asOf: Period | string): boolean | null {
  const asked = asksFor(schedule, period);
  const from = dueDate(period, schedule.lag);
  if (from === null) return null;
  return asked && (dueDate(asOf) ?? asOf) >= from;
}

/** Those of the given periods in which a value is due: what gaps, staleness and completeness count. */
export function duePeriods(schedule: Schedule, periods: readonly Period[], asOf: Period | string): Period[] {
  return periods.filter((period) => isDue(schedule, period, asOf) === true);
}
