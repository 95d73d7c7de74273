import { monthOf } from "../../checks/read/months.ts";
import { western } from "../../checks/read/text.ts";

export interface MonthInText {
  /** As it stands. */
  readonly text: string;
  readonly year: string;
  /** From 1. */
  readonly month: number;
}

const ISO = /(?<!\d)((?:19|20)\d\d)-(\d\d)(?:-\d\d)?(?:T\d\d:\d\d(?::\d\d)?)?(?!\d)/;
const DATE = /(?<!\d)(?:\d{1,2}[./])?(\d{1,2})[./]((?:19|20)\d\d)(?!\d)/;
const CHINESE = /((?:19|20)\d\d) ?年 ?(\d{1,2}) ?月(?: ?\d{1,2} ?日)?/u;
const NAMED =
  /(?<![\p{L}\d])(?:\d{1,2}\.? )?(\p{L}{3,10})\.?(?: de| of)?(?: \d{1,2},)?[ \-–/’']{1,2}((?:19|20)?\d\d)(?!\d)/gu;

/** The month and year that a text names; null where it names none. */
export function monthInText(text: string): MonthInText | null {
  const plain = western(text);
  const [iso, date, chinese] = [ISO.exec(plain), DATE.exec(plain), CHINESE.exec(plain)];
  const first = iso ?? chinese;
  if (first) return monthAt(first[0], first[1]!, Number(first[2]));
  if (date) return monthAt(date[0], date[2]!, Number(date[1]));
  for (const named of plain.matchAll(NAMED)) {
    const found = monthAt(named[0], named[2]!.padStart(4, "20"), monthOf(named[1]!));
    if (found) return found;
  }
  return null;
}

/** A month that a header of one or several rows names without its year: `Jan`, `2021 / Janvier`, of `year`. */
export function bareMonthIn(text: string, year: string | undefined): MonthInText | null {
  if (year === undefined) return null;
  for (const part of text.split(" / ")) {
    const month = monthOf(part.replace(/[.\s]+$/, "").trim());
    if (month > 0) return { text: part, year, month };
  }
  return null;
}

const monthAt = (text: string, year: string, month: number): MonthInText | null =>
  month >= 1 && month <= 12 ? { text, year, month } : null;
