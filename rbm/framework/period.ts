/** `2021-Q3` or `2021`. */
export type Period = string;

export interface ParsedPeriod {
  readonly year: number;
  /** 1 to 4; null for a whole year. */
  readonly quarter: number | null;
}

/** Null where the text is no period. */
export function parsePeriod(text: string): ParsedPeriod | null {
  const year = yearIn(text);
  return year < 0 ? null : { year, quarter: quarterIn(text) || null };
}

export const isPeriod = (text: string): boolean => yearIn(text) >= 0;

/** -1 where the text is no period. Series are full of them, so none is taken apart into texts. */
function yearIn(text: string): number {
  if (text.length !== 4 && (text.length !== 7 || quarterIn(text) === 0)) return -1;
  let year = 0;
  for (let i = 0; i < 4; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    year = year * 10 + digit;
  }
  return year;
}

/** 0 where the text names no quarter. */
function quarterIn(text: string): number {
  const quarter = text.length === 7 && text.startsWith("-Q", 4) ? text.charCodeAt(6) - 48 : 0;
  return quarter >= 1 && quarter <= 4 ? quarter : 0;
}

/**
 * A period as time: a value holds at the period's end, and that end is its time, so 2021-Q3 is 2021.75 and 2021 is 2022.
 * NaN where the text is no period.
 */
export function periodEnd(period: Period): number {
  const year = yearIn(period);
  return year < 0 ? Number.NaN : year + (quarterIn(period) || 4) / 4;
}

/** When a period begins, as time: 2021-Q3 is 2021.5, 2021 is 2021. */
export function periodStart(period: Period): number {
  const year = yearIn(period);
  return year < 0 ? Number.NaN : year + (Math.max(1, quarterIn(period)) - 1) / 4;
}

/** The quarter that ends at a time: 2021.75 → `2021-Q3`. */
export function quarterEnding(time: number): Period {
  const quarters = Math.round(time * 4) - 1;
  return `${Math.floor(quarters / 4)}-Q${(((quarters % 4) + 4) % 4) + 1}`;
}

/** By time, a year after its fourth quarter. */
export function comparePeriods(a: Period, b: Period): number {
  return periodEnd(a) - periodEnd(b) || b.length - a.length;
}

/** The quarter `n` after (before, if negative). A year counts from its last quarter. */
export const addQuarters = (period: Period, n: number): Period => quarterEnding(periodEnd(period) + n / 4);

/** Every quarter from one to the other, both included. */
export function quartersBetween(from: Period, to: Period): Period[] {
  const quarters: Period[] = [];
  for (let end = periodEnd(quarterEnding(periodStart(from) + 0.25)); end <= periodEnd(to); end += 0.25) {
    quarters.push(quarterEnding(end));
  }
  return quarters;
}

/** Last day of a period: `2021-Q3` → `2021-09-30`. */
export function periodEndDate(period: Period): string {
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(`unknown period: ${period}`);
  return `${parsed.year}-${["03-31", "06-30", "09-30", "12-31"][(parsed.quarter ?? 4) - 1]}`;
}

/** The quarter a date lies in: `2021-08-17` → `2021-Q3`. */
export const quarterOf = (date: string): Period =>
  `${date.slice(0, 4)}-Q${Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1}`;
