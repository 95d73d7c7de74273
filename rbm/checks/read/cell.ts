import { DATES } from "../../template/validation.ts";
import { type Cell, isDate, isError, shown } from "../../workbook/workbook.ts";
import { tidyCode } from "./text.ts";

/** The number a cell surely holds; null for a text that only looks like one, which is another rule's matter. */
export const numberOf = (cell: Cell | undefined): number | null =>
  typeof cell === "number" && Number.isFinite(cell) ? cell : null;

/** What nearly every code and list entry looks like: signs of ASCII with single spaces between. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/** A cell's text, tidy; null where it is blank or an error. A code typed as a number counts. */
export function textOf(cell: Cell | undefined): string | null {
  if (typeof cell === "string" && TIDY.test(cell)) return cell;
  if (cell === null || cell === undefined || isError(cell)) return null;
  const text = typeof cell === "string" ? tidyCode(cell) : shown(cell);
  return text === "" ? null : text;
}

/** A cell's day, ISO; null where it is not a date, or one that nobody means, which is another rule's matter. */
export const dateOf = (cell: Cell | undefined): string | null =>
  cell !== undefined && isDate(cell) && isMeant(cell.date) ? cell.date.slice(0, 10) : null;

/** Whether an ISO date is one that can be meant. */
export const isMeant = (date: string): boolean => date.slice(0, 10) >= DATES.first && date.slice(0, 10) <= DATES.last;
