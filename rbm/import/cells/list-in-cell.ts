import type { Cell } from "../../workbook/workbook.ts";

/** Lines of a cell without the marks before them. */
export const linesIn = (cell: Cell): string[] =>
  typeof cell === "string"
    ? cell
        .split(/\r?\n/)
        .map((line) => line.replace(MARK, "").replace(/\s+/g, " ").trim())
        .filter((line) => line !== "")
    : [];

/** What stands before an item of a list. */
export const MARK = /^\s*(?:[-–—•●▪◦*·➢✓]|\(?\d{1,2}(?:\.\d{1,2})*[.)](?=\s)|\(?[a-z][.)](?=\s))\s*/u;

/** A number of several parts before an item, which is its code and stays: `1.1 Number of courses`. */
const CODED = /^\s*\d{1,2}(?:\.\d{1,2})+\.?\s+\p{L}/u;

/** How many lines of a cell begin as items of a list do. */
export const markedLines = (cell: Cell): number =>
  typeof cell === "string" ? cell.split(/\r?\n/).filter((line) => MARK.test(line)).length : 0;

/** More lines than indicators are ever listed in one cell. */
export const MOST_LINES = 100;

/** Items of a list in a cell: each line begins with a mark or a number, or ends a sentence. Null where it is one wrapped text. */
export function listIn(cell: Cell): string[] | null {
  if (typeof cell !== "string") return null;
  const lines = cell.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length < 2 || lines.length > MOST_LINES) return null;
  if (lines.every((line) => CODED.test(line))) return lines.map((line) => line.replace(/\s+/g, " ").trim());
  const marked = lines.every((line) => MARK.test(line));
  const ended =
    lines.slice(0, -1).every((line) => /[.;]\s*$/.test(line)) && lines.every((line) => line.trim().length > 8);
  return marked || ended ? linesIn(cell).map((line) => line.replace(/;$/, "").trim()) : null;
}
