import { addQuarters, type Period, parsePeriod, periodEnd, quarterEnding } from "../../framework/period.ts";
import { type Frequency, frequencies, isDue, type Schedule } from "../../progress/due.ts";
import type { Checking } from "../check.ts";
import { lookUp } from "../look-up.ts";
import type { KpiFacts } from "./kpis.ts";

/** Many KPIs, few schedules: what is due by each is told once a run. */
const schedules = lookUp([], () => new Map<string, Schedule>());
const dueOf = lookUp([], () => new Map<Schedule, { readonly by: Period; readonly due: readonly Period[] }>());

/** When a KPI reports; null where its frequency or lag is not sound. */
export function scheduleOf({ frequency, lag }: KpiFacts, { framework, once }: Checking): Schedule | null {
  if (frequency === null || !(frequency in frequencies) || lag === null || !Number.isInteger(lag)) return null;
  const known = once(schedules);
  const name = `${lag} ${frequency}`;
  const schedule = known.get(name) ?? {
    frequency: frequency as Frequency,
    lag,
    anchorYear: parsePeriod(framework.to)?.year ?? 2023,
  };
  known.set(name, schedule);
  return schedule;
}

/** The quarters of the plan in which a figure is due by the end of `reported`, from the last back. */
export function lastDue(schedule: Schedule, reported: Period, { framework, once }: Checking): readonly Period[] {
  const known = once(dueOf).get(schedule);
  if (known?.by === reported) return known.due;
  const due: Period[] = [];
  const start = periodEnd(framework.from) - 0.25;
  for (let end = periodEnd(reported); end > start; end -= 0.25) {
    const quarter = quarterEnding(end);
    if (isDue(schedule, quarter, reported)) due.push(quarter);
  }
  once(dueOf).set(schedule, { by: reported, due });
  return due;
}

/** Whether a figure for this quarter falls due in the quarter reported, and not earlier. */
export const fallsDueIn = (quarter: Period, { lag = 0 }: Schedule, reported: Period): boolean =>
  addQuarters(quarter, lag) === reported;

/** The ways a figure of a quarter may be labelled: a yearly one as `2021-Q4` or `2021`. */
export const labelsOf = (quarter: Period, { frequency }: Schedule): readonly Period[] =>
  frequencies[frequency] >= 4 && quarter.endsWith("Q4") ? [quarter, quarter.slice(0, 4)] : [quarter];
