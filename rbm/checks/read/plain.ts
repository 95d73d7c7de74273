import { isPeriod } from "../../framework/period.ts";
import { lengthOf } from "../../template/dictionary.ts";
import type { Column } from "../../template/template.ts";
import { type Cell, isDate } from "../../workbook/workbook.ts";
import type { Checking } from "../check.ts";
import { isMeant } from "./cell.ts";
import { listOf } from "./lists.ts";
import { mayBeSeveral } from "./several.ts";

const ODD = /^\s|\s$|[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]|\s\s|^.{0,4}$|%/;

/** Whether every sign of the column's texts counts: others look them up, or they have a form. */
export const isCodeLike = ({ list, refers, pattern, type }: Column): boolean =>
  list !== undefined || refers !== undefined || pattern !== undefined || type === "period";

/** The numbers that are fine in a column of numbers. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** Null for a column that holds something else. An unlimited column ends at the largest number there is: infinity is none. */
export function limitsIn({ type, min = -Number.MAX_VALUE, max = Number.MAX_VALUE }: Column): Limits | null {
  if (type === "year") return { min: 1900, max: 2100, whole: true };
  if (type === "integer") return { min, max, whole: true };
  return type === "number" || type === "money" || type === "percent" ? { min, max, whole: false } : null;
}

/**
 * A quick look: true only for cells that no cell check has anything to say about, and for nearly all that are fine.
 * Of a blank cell, and of numbers, which have limits, it says false.
 */
export function plain(column: Column, checking: Checking): (cell: Cell) => boolean {
  switch (column.type) {
    case "list": {
      const { values } = listOf(checking, column.list!);
      return (cell) => typeof cell === "string" && values.has(cell);
    }
    case "period":
      return (cell) => typeof cell === "string" && isPeriod(cell);
    case "date":
      return (cell) => cell !== null && isDate(cell) && isMeant(cell.date);
    case "text": {
      if (column.maxWords !== undefined) return () => false;
      const max = lengthOf(column);
      const { pattern } = column;
      if (pattern)
        return remembering(
          (text) => text.length <= max && !ODD.test(text) && !mayBeSeveral(text) && pattern.is.test(text),
        );
      if (column.refers) return remembering((text) => text.length <= max && !ODD.test(text) && !mayBeSeveral(text));
      return (cell) => typeof cell === "string" && cell.length <= max && !ODD.test(cell);
    }
    default:
      return () => false;
  }
}

/** Codes come again and again: each is looked at once. */
function remembering(isPlain: (text: string) => boolean): (cell: Cell) => boolean {
  const known = new Map<Cell, boolean>();
  return (cell) => {
    if (typeof cell !== "string") return false;
    let answer = known.get(cell);
    if (answer === undefined) {
      answer = isPlain(cell);
      known.set(cell, answer);
    }
    return answer;
  };
}
