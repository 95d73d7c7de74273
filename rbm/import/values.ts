import { standsForNothing } from "../checks/read/absent.ts";
import { readNumber } from "../checks/read/number.ts";
import type { Period } from "../framework/period.ts";
import { type Cell, isDate, isError, shown } from "../workbook/workbook.ts";
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
}

/** A figure, with the period beside it in the cell where there is one. */
export function datedFigureOf(cell: Cell): Figure {
  const figure = figureOf(cell);
  if (figure.problem === null || typeof cell !== "string" || !/[([]/.test(cell)) return figure;
  const { rest, period } = splitPeriod(cell.replace(/[[\]()]/g, " "));
  const alone = period ? figureOf(rest) : figure;
  return period && typeof alone.value === "number" ? { ...alone, period } : figure;
}

export function figureOf(cell: Cell): Figure {
  if (typeof cell === "number") return { value: cell, percent: false, problem: null };
  const text = shown(cell).trim();
  if (text === "" || standsForNothing(text)) return { value: null, percent: false, problem: null };
  if (isError(cell)) return { value: text, percent: false, problem: "The formula fails." };
  if (isDate(cell)) return { value: text, percent: false, problem: "It is a date." };
  const read = readNumber(text);
  if (!read) return { value: text, percent: /%/.test(text), problem: "It is more than a number." };
  if ("value" in read) return { value: read.value, percent: read.percent, problem: null };
  return { value: text, percent: read.percent, problem: `It may be ${read.either[0]} or ${read.either[1]}.` };
}
