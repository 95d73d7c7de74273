import { monthOf } from "./months.ts";
import { tidyCode, western } from "./text.ts";

/** A text read as a date: the one it surely is, or the two it may be. */
export type DateText = { readonly date: string } | { readonly either: readonly [string, string] };

/**
 * Reads `2021-09-30`, `30.9.2021`, `30/09/2021`, `30 Sep 2021`, `September 30, 2021`, `30 de septiembre de 2021`. Where day and month may be taken
 * for each other (`03/04/2021`) both readings are given. Null where it is no date or lacks a day or a four-digit year.
 */
export function readDate(text: string): DateText | null {
  const plain = western(tidyCode(text)).toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{2}:\d{2}.*)?$/.exec(plain);
  if (iso) return sure(iso[1]!, iso[2]!, iso[3]!);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(plain);
  if (dotted) return sure(dotted[3]!, dotted[2]!, dotted[1]!);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(plain);
  if (slashed) {
    const [, a, b, year] = slashed;
    const dayFirst = sure(year!, b!, a!);
    const monthFirst = sure(year!, a!, b!);
    if (dayFirst && monthFirst && dayFirst.date !== monthFirst.date)
      return { either: [dayFirst.date, monthFirst.date] };
    return dayFirst ?? monthFirst;
  }
  const chinese = /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日$/.exec(plain);
  if (chinese) return sure(chinese[1]!, chinese[2]!, chinese[3]!);
  const named =
    /^(\d{1,2})(?:st|nd|rd|th|er|º)?(?: de)?[ -]([^\d\s.,-]+)\.?,?(?: de)?[ -](\d{4})(?: ?г\.?)?$/.exec(plain) ??
    swap(/^([^\d\s.,-]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(plain));
  if (!named) return null;
  const month = monthOf(named[2]!);
  return month === 0 ? null : sure(named[3]!, String(month), named[1]!);
}

const swap = (match: RegExpExecArray | null): string[] | null => match && [match[0], match[2]!, match[1]!, match[3]!];

function sure(year: string, month: string, day: string): { date: string } | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isRealDate(date) ? { date } : null;
}

/** Whether an ISO date is on the calendar: not 30 February. */
export function isRealDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
