import { type Period, parsePeriod, periodEndDate } from "../../framework/period.ts";

const STARTS = ["01-01", "04-01", "07-01", "10-01"] as const;

/** First and last day of a period. */
export function daysOf(period: Period): { readonly start: string; readonly end: string } {
  const end = periodEndDate(period);
  const quarter = parsePeriod(period)?.quarter ?? 1;
  return { start: `${end.slice(0, 4)}-${STARTS[quarter - 1]}`, end };
}

/** The quarter or year that begins and ends on these days; null where none does. */
export function periodOf(start: string | null, end: string | null): Period | null {
  const [from, to] = [day(start), day(end)];
  if (from === null || to === null) return null;
  const year = to.slice(0, 4);
  const periods = [year, ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)];
  return periods.find((period) => daysOf(period).start === from && daysOf(period).end === to) ?? null;
}

/** The day of an XML date, time zone aside; null where it is none that exists. */
export function day(text: string | null): string | null {
  const match = /^([1-9]\d{3}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)?$/.exec(text?.trim() ?? "");
  if (!match) return null;
  const time = new Date(`${match[1]}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(match[1]!) ? match[1]! : null;
}
