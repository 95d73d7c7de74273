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

/**
 * A quick look: true only for cells that no cell check has anything to say about, and for nearly all that are fine.
 * Of a blank cell it says false.
 */
export function plain(column: Column, checking: Checking): (cell: Cell) => boolean {
  switch (column.type) {
    case "list": {
      const { values } = listOf(checking, column.list!);
      return (cell) => typeof cell === "string" && values.has(cell);
    }
    case "number":
    case "money":
    case "percent": {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = column;
      return (cell) => typeof cell === "number" && cell >= min && cell <= max && Number.isFinite(cell);
    }
    case "integer":
    case "year": {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = column;
      const [from, to] = column.type === "year" ? [1900, 2100] : [min, max];
      return (cell) => Number.isInteger(cell) && (cell as number) >= from && (cell as number) <= to;
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
