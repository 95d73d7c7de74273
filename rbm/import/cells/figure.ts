import { standsForNothing } from "../../checks/read/absent.ts";
import { readNumber } from "../../checks/read/number.ts";
import { tidyCode, western } from "../../checks/read/text.ts";
import type { Period } from "../../framework/period.ts";
import { type Cell, isDate, isError, shown } from "../../workbook/workbook.ts";
import { splitBound, splitMark, splitUnit } from "../words/around-figures.ts";
import { splitMultiplier } from "../words/multipliers.ts";
import type { DecimalSign } from "./decimal-sign.ts";
import { splitPeriod } from "./period-in-text.ts";

/** A cell as a figure: the number it surely holds, its text where it may be something else, null where it stands for nothing. */
export interface Figure {
  readonly value: number | string | null;
  /** Whether the text had a percent sign. */
  readonly percent: boolean;
  /** Why it is not a number; null where it is one or none. */
  readonly problem: string | null;
  /** The period that the cell itself says: `60% (2023)`. */
  readonly period?: Period;
  /** What says that the number is an end and not the value: `≥`, `at least`. */
  readonly bound?: string;
  /** The mark of a footnote behind the number: `*`, `¹`, `a/`. */
  readonly mark?: string;
  /** The unit that stands beside the number: `schools`, `CHF`. */
  readonly unit?: string;
  /** The word that multiplied the number beside it: `million`. */
  readonly multiplier?: string;
}

/** A longer text is no figure. */
const LONGEST = 200;

/** Words between a figure and its time: `12 by 2022`. */
const BY =
  /[\s,]+(?:by|by the end of|by end|in|until|as of|d['’]ici|d['’]ici à|en|fin|au|para|hasta|a fines de|até|em|bis|ende|im jahr|до|к|в|на|على|بحلول|في|截至|到)\s*$/iu;

/** A figure, with the period beside it in the cell where there is one. */
export function datedFigureOf(cell: Cell, decimal: DecimalSign = null): Figure {
  const figure = figureOf(cell, decimal);
  if (figure.problem === null || typeof cell !== "string") return figure;
  const { rest, period } = splitPeriod(cell.replace(/[[\]()（）]/g, " "));
  if (!period) return figure;
  const bare = rest
    .trim()
    .replace(BY, "")
    .replace(/^[:：]\s*/, "");
  const alone = figureOf(bare, decimal);
  return typeof alone.value === "number" ? { ...alone, period } : figure;
}

export function figureOf(cell: Cell, decimal: DecimalSign = null): Figure {
  if (typeof cell === "number") return { value: cell, percent: false, problem: null };
  const text = shown(cell).trim();
  if (text === "" || standsForNothing(text)) return { value: null, percent: false, problem: null };
  if (isError(cell)) return { value: text, percent: false, problem: "The formula fails." };
  if (isDate(cell)) return { value: text, percent: false, problem: "It is a date." };
  if (text.length > LONGEST) return { value: text, percent: false, problem: "It is more than a number." };
  const plain = numberIn(text, decimal);
  if (plain) return plain;
  const marked = splitMark(text);
  if (marked) {
    const figure = figureOf(marked[0], decimal);
    return typeof figure.value === "number" ? { ...figure, mark: marked[1] } : { ...figure, value: text };
  }
  const tidied = western(tidyCode(text));
  const [bound, behind] = splitBound(tidied) ?? ["", tidied];
  const [unit, body] = splitUnit(behind) ?? ["", behind];
  const multiplied = multipliedIn(behind, decimal);
  if (multiplied) return { ...multiplied, ...(bound && { bound }) };
  const inner = bound || unit ? numberIn(body, decimal) : null;
  if (inner && typeof inner.value === "number") return { ...inner, ...(bound && { bound }), ...(unit && { unit }) };
  return { value: text, percent: /[%٪％]/.test(text), problem: "It is more than a number." };
}

/** `1.2 million` as 1,200,000; null where no word multiplies a number. */
function multipliedIn(text: string, decimal: DecimalSign): Figure | null {
  const [currency = "", amount] = splitUnit(text.replace(/(?<=\d)\s*\D+$/u, "")) ?? [];
  const behind = currency && amount ? text.slice(text.indexOf(amount)) : text;
  const multiplied = splitMultiplier(behind);
  const read = multiplied && numberIn(multiplied.number, decimal);
  if (!multiplied || typeof read?.value !== "number") return null;
  const unit = currency || multiplied.unit;
  const value = Number((read.value * multiplied.factor).toPrecision(12));
  return { ...read, value, multiplier: multiplied.word, ...(unit && { unit }) };
}

/** A text that is a number and nothing more; one of two readings counts where the sheet says which sign parts decimals. */
function numberIn(text: string, decimal: DecimalSign): Figure | null {
  const read = readNumber(text);
  if (!read) return null;
  const { percent } = read;
  if ("value" in read) return { value: read.value, percent, problem: null };
  const [asDecimals, asThousands] = read.either;
  if (decimal === null) return { value: text, percent, problem: `It may be ${asDecimals} or ${asThousands}.` };
  return { value: western(text).includes(decimal) ? asDecimals : asThousands, percent, problem: null };
}
