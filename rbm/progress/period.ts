/** A span of whole months: its first month, and the month after its last, both counted from year 0. */
export interface MonthSpan {
  start: number;
  end: number;
}

const shape = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/;

/** The months of a period written `2021`, `2021-H1`, `2021-Q3` or `2021-07`; null for anything else. */
export function monthsOf(period: string): MonthSpan | null {
  const parts = shape.exec(period);
  if (!parts) return null;
  const [, year, quarter, half, month] = parts;
  const january = Number(year) * 12;
  if (quarter) return { start: january + 3 * Number(quarter) - 3, end: january + 3 * Number(quarter) };
  if (half) return { start: january + 6 * Number(half) - 6, end: january + 6 * Number(half) };
  if (month) return { start: january + Number(month) - 1, end: january + Number(month) };
  return { start: january, end: january + 12 };
}

/**
 * The time at which a period's value holds: its end, as a decimal year. `2021-Q3` is 2021.75, `2021` is 2022,
 * so that 2020 to 2023 is exactly 3 years. Null for what is not a period.
 */
export function periodEnd(period: string): number | null {
  const months = monthsOf(period);
  return months && months.end / 12;
}

/** First day after a period, `lagMonths` later: the ISO date from which its value can be expected. */
export function dueDate(period: string, lagMonths = 0): string | null {
  const months = monthsOf(period);
  if (!months || !Number.isFinite(lagMonths)) return null;
  const month = months.end + Math.ceil(lagMonths);
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}
