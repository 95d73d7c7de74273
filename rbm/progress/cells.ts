import { numberInText } from "../exchange/number-in-text.ts";
import type { Direction } from "../framework/framework.ts";
import { periodEnd } from "../framework/period.ts";
import { directionOf } from "./template-words.ts";

/** A cell as read from a file. */
export type Cell = string | undefined;

const absent = new Set([
  ...["", "-", "–", "—", "..", "...", "…", ":"],
  ...["n/a", "#n/a", "<na>", "n.a.", "na", "nan", "none", "null", "no data", "not available"],
]);

/** Blank, or what other tools write for it. Never a 0. */
export const isBlank = (cell: Cell): boolean => textOf(cell) === null;

/** What a cell says, without the spaces around it; null for a blank. */
function textOf(cell: Cell): string | null {
  const text = cell?.trim() ?? "";
  return absent.has(text.toLowerCase()) ? null : text;
}

/**
 * The number a cell says, also with a decimal comma, thousands separated or a percent sign where that is clear; null for a
 * blank; NaN for what cannot be read, such as `1,234`, which could be two numbers.
 */
export function numberCell(cell: Cell): number | null {
  const text = textOf(cell);
  if (text === null) return null;
  const read = numberInText(text);
  return read.is === "number" || read.is === "odd" ? read.value : Number.NaN;
}

/** The number of a target, also where a sign before it says on which side it is to be: `≥ 95`, `<= 5`. */
export const targetCell = (cell: Cell): number | null => numberCell(cell?.replace(/^\s*([≥≤]|[<>]=)/, ""));

/**
 * Which of the cells, beside others in percent, could be a share or percent without the sign: `0.45` beside `40 %`. None where all are
 * in percent, or none is.
 */
export function sharesBesidePercent(cells: readonly Cell[]): number[] {
  const isPercent = cells.map((cell) => textOf(cell)?.endsWith("%") ?? false);
  if (!isPercent.includes(true)) return [];
  return cells.flatMap((cell, at) => {
    const value = isPercent[at] ? null : targetCell(cell);
    return value !== null && value !== 0 && Math.abs(value) <= 1 ? [at] : [];
  });
}

/** A number as it is written to a file: in full precision, empty where there is none. */
export const numberText = (value: number | null | undefined): string => (value == null ? "" : String(value));

/** Cells to be corrected, after the reason: ` (current_value: 1,234)`; the first few where there are many. */
export function cellsNamed(cells: readonly (readonly [column: string, cell: string])[]): string {
  const named = cells.slice(0, 3).map(([column, cell]) => `${column}: ${cell}`);
  const more = cells.length > named.length ? [`${cells.length - named.length} more`] : [];
  return named.length > 0 ? ` (${[...named, ...more].join("; ")})` : "";
}

/**
 * A time in years that count from their end, so that 2021, 2021.0, 2021-Q4 and 2021-12-31 are all 2021, and 2021-Q3 and
 * 2021-09-30 are both 2020.75. Null for a blank, NaN for what cannot be read.
 */
export function timeCell(cell: Cell): number | null {
  const text = textOf(cell) ?? "";
  const quarter = /^(\d{4})[\s-]?Q([1-4])$/i.exec(text);
  if (quarter) return periodEnd(`${quarter[1]}-Q${quarter[2]}`) - 1;
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(text);
  if (day) return dayEnd(Number(day[1]), Number(day[2]), Number(day[3]));
  return numberCell(text);
}

export function directionCell(cell: Cell): Direction | null | "unreadable" {
  const text = textOf(cell);
  return text === null ? null : (directionOf(text) ?? "unreadable");
}

/** The end of a day by its share of the quarter, so that a quarter's last day is the quarter's end. */
function dayEnd(year: number, month: number, day: number): number {
  const at = Date.UTC(year, month - 1, day);
  if (new Date(at).getUTCMonth() !== month - 1) return Number.NaN;
  const quarter = Math.floor((month - 1) / 3);
  const [from, to] = [Date.UTC(year, quarter * 3, 1), Date.UTC(year, quarter * 3 + 3, 1)];
  return year - 1 + (quarter + (at + 86_400_000 - from) / (to - from)) / 4;
}
