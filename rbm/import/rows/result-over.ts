import type { Cells, Importing } from "../importing.ts";
import type { Grid } from "../tables/grid.ts";
import { levelIn } from "../words/index.ts";
import { firstWords, resultAt, textsOf } from "./take-results.ts";

/** Rows over a header in which its result is looked for. */
const FARTHEST = 6;

/** A level, its number and more: `Outcome 1: Better access`, `Objective D.2 – Modern networks`, `Axe 1 : Accès`. */
const NAMED =
  /^\p{L}[\p{L} ]*\s?(?:[A-Z]?\.?\d[\w./-]*|[A-Z][.\d-]*)?\s?[:：–—.-]\s?\S.{3,}|^\p{L}[\p{L} ]*\s[A-Z]?\.?\d[\d.-]*\s\p{L}.{3,}/u;

/** The result that a text alone in its row names over a header: of a level, and with more than its name. Null where none does. */
export function resultOver(importing: Importing, grid: Grid, header: number): Cells | null {
  if (grid.turned) return null;
  for (let row = header - 1; row >= Math.max(grid.firstRow, header - FARTHEST); row--) {
    const texts = textsOf(grid, row);
    if (texts.length > 2) return null;
    const [first = "", second] = texts;
    const level = levelIn(firstWords(first));
    const text = second === undefined ? first : `${first.replace(/[:：\s]+$/, "")}: ${second}`;
    if (level === null || level === "activity" || !NAMED.test(text)) continue;
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      importing.carry(grid, row, column);
      importing.settle("row not taken", grid.sheet.name, grid.address(row, column));
    }
    return resultAt(importing, grid, row, text, level, null);
  }
  return null;
}

/** The result that a sheet is named after: `Outcome 2`. Null where its name is none. */
export function resultOfSheet(importing: Importing, grid: Grid, header: number): Cells | null {
  const { name } = grid.sheet;
  const level = /^\p{L}[\p{L} ]*\s?[A-Z]?\.?\d{1,2}(?:\.\d{1,2})*$/u.test(name) ? levelIn(name) : null;
  if (level === null || grid.turned) return null;
  const says = "Its indicators name no result: taken as the result that the sheet is named after.";
  importing.need("to choose", name, null, name, says);
  return resultAt(importing, grid, header, name, level, null);
}
