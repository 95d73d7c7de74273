import type { Period } from "../../framework/period.ts";
import { bareMonthIn, monthInText } from "./month-in-text.ts";
import { partOfYear } from "./part-of-year.ts";

/** A text without the time it named, and that time: a period, or a label such as `Year 1` where the calendar is not said. */
export interface TimeInText {
  readonly rest: string;
  readonly period?: Period;
  readonly label?: string;
  /** `2021-05`, where the text named a month or a day: the period is then the quarter it is in, or of December the year. */
  readonly month?: string;
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** A longer text tells a story, and names no time of a figure. */
const LONGEST = 400;

/** A year that begins in one and ends in the next: `2021/22`. */
const STRADDLING = /(?<![\d.])(?:(?<!\p{L})FY\s?)?((?:19|20)\d\d)\s?[/–-]\s?(?:20)?(\d\d)(?![\d.])/iu;

const SHORT = /(?<!\p{L})FY\s?['’]?(\d\d)\s?[/–-]\s?(\d\d)(?!\d)/iu;

/** Words for a quarter in front of or behind its number. */
const QUARTER = "(?:q|t|quarter|quartal|trimestre|trim|квартал|кв|الربع|第)";
const NUMBERED = new RegExp(String.raw`(?<![\p{L}\d])${QUARTER}\.?\s?([1-4])(?![\d.,])`, "iu");
const ORDINAL =
  /(?<![\p{L}\d])([1-4])\s?(?:st|nd|rd|th|er|re|e|ème|º|°|\.|-?й)?\s?(?:quarter|quartal|trimestre|trim|кв(?:артал)?|qtr|q|季度)(?!\p{L})/iu;
const ROMAN = /(?<![\p{L}\d])(IV|III|II|I)\.?\s?(?:quarter|quartal|trimestre|trim|кв(?:артал)?)(?!\p{L})/iu;
const CHINESE = /第?([一二三四])季度/u;
const ROMANS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, 一: 1, 二: 2, 三: 3, 四: 4 };

const RELATIVE =
  /(?<!\p{L})(?:(?:year|yr|y|año|ano|année|an|jahr|год|السنة|milestone|jalon|hito|meilenstein)\s?\.?\s?\d{1,2}|mid[- ]?term|mid[- ]?line|end[- ]?line|end[- ]?of[- ]?(?:project|programme|program)|eop|lop|mi[- ]parcours|final|(?<=\()(?:previous|current)(?=\)))(?![\p{L}\d])/iu;

/** Takes a time out of a text: `Target 2021 Q3` → `Target`, `2021-Q3`. A quarter without a year is of `year`, where that is known. */
export function splitPeriod(text: string, year?: string): TimeInText {
  if (text.length > LONGEST) return { rest: text };
  const straddled = straddlingIn(text);
  if (straddled) return straddled;
  const fiscal = /(?<!\p{L})FY\s?['’]?(?:20)?(\d\d)(?!\d)(?:\s?[-/]\s?(?:20)?\d\d(?!\d))?/iu.exec(text);
  const plain = fiscal ? text.replace(fiscal[0], ` 20${fiscal[1]} `) : text;
  const years = [...new Set(plain.match(YEAR) ?? [])];
  const part = years.length > 1 ? null : partOfYear(plain);
  if (part) {
    const of = years[0] ?? year;
    const rest = tidied(plain.replace(part.text, " ").replace(YEAR, " "));
    if (part.quarter !== null && of) return { rest, period: `${of}-Q${part.quarter}` };
    return { rest, label: [years[0] ?? year, part.text.replace(/\s+/g, " ")].filter(Boolean).join(" ") };
  }
  const month = years.length > 1 ? null : (monthInText(plain) ?? bareMonthIn(plain, years[0] ?? year));
  if (month) {
    const period = month.month === 12 ? month.year : `${month.year}-Q${Math.ceil(month.month / 3)}`;
    const named = `${month.year}-${String(month.month).padStart(2, "0")}`;
    return { rest: tidied(plain.replace(month.text, " ").replace(YEAR, " ")), period, month: named };
  }
  const quarter = quarterIn(plain);
  if (quarter) {
    const of = years.length === 1 ? years[0] : years.length === 0 ? year : undefined;
    const rest = tidied(plain.replace(quarter.text, " ").replace(YEAR, " "));
    if (of) return { rest, period: `${of}-Q${quarter.number}` };
    return { rest, label: `Q${quarter.number}` };
  }
  if (years.length === 1) return { rest: tidied(plain.replace(YEAR, " ")), period: years[0]! };
  // A long remark in brackets explains, and names no time.
  const relative = RELATIVE.exec(plain.replace(/[([（][^)\]）]{26,}[)\]）]/g, " "));
  return relative ? { rest: plain, label: relative[0].replace(/\s+/g, " ") } : { rest: plain };
}

/** `2021/22`, `FY2021-22`: of which calendar year it is, nobody can say. */
function straddlingIn(text: string): TimeInText | null {
  const found = STRADDLING.exec(text) ?? SHORT.exec(text);
  if (!found || (Number(found[1]) + 1) % 100 !== Number(found[2])) return null;
  return { rest: tidied(text.replace(found[0], " ")), label: `${found[1]!.padStart(4, "20")}/${found[2]}` };
}

function quarterIn(text: string): { readonly text: string; readonly number: number } | null {
  const glued = /(?<!\d)((?:19|20)\d\d)\s?[-–_/.]?\s?[QT]([1-4])(?!\d)/i.exec(text);
  if (glued)
    return { text: text.slice(text.indexOf(glued[0]) + 4, glued.index + glued[0].length), number: Number(glued[2]) };
  const numbered = NUMBERED.exec(text) ?? ORDINAL.exec(text);
  if (numbered) return { text: numbered[0], number: Number(numbered[1]) };
  const named = ROMAN.exec(text) ?? CHINESE.exec(text);
  return named ? { text: named[0], number: ROMANS[named[1]!.toUpperCase()]! } : null;
}

const tidied = (text: string): string => text.replace(/[([]\s*[)\]]/g, " ").replace(/(?<=\s)[年г]\.?(?=\s|$)/gu, " ");
