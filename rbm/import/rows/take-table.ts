import { decimalSignOf } from "../cells/decimal-sign.ts";
import type { Cells, Importing } from "../importing.ts";
import { lastRowOf, type SheetMapping } from "../mapping/mapping.ts";
import type { Grid } from "../tables/grid.ts";
import { resultOfSheet, resultOver } from "./result-over.ts";
import { strayRow } from "./stray-row.ts";
import { takeRows } from "./take-rows.ts";
import { takenColumns, tellAside } from "./taken-columns.ts";
import { withoutAsides } from "./without-asides.ts";

/**
 * Takes a table of a sheet as its mapping says.
 * @param above the result of the last row of a table right above it, of which its indicators are where it names none
 * @returns the result that its last row is of
 */
export function takeTable(importing: Importing, grid: Grid, told: SheetMapping, above: Cells | null): Cells | null {
  const end = lastRowOf(grid, told);
  const start = told.headerRow - 1 + told.headerRows;
  const last = end < grid.lastRow ? lastOf(grid, start, end) : end;
  for (let row = last + 1; row <= end; row++) strayRow(importing, grid, row, "It stands above the next header.");
  const columns = takenColumns(importing, grid, told, start, last);
  const hasResults = columns.some(({ mapping }) => mapping.to?.startsWith("results."));
  const decimal = decimalSignOf(grid.sheet);
  const rows = withoutAsides(importing, grid, columns, start, last);
  const header = told.headerRow - 1;
  const over = resultOver(importing, grid, header);
  const first = hasResults ? null : (over ?? above ?? resultOfSheet(importing, grid, header));
  const result = takeRows(importing, rows, { columns, start, last, decimal, over }, first);
  tellAside(importing, grid, told, start, last);
  return last === end ? result : null;
}

/** The last row of a table that another one follows: its own title, a text alone, is none of it. */
function lastOf(grid: Grid, start: number, end: number): number {
  for (let row = end; row >= start; row--) {
    const texts = new Map<string, number>();
    for (let column = grid.lastColumn; column >= grid.firstColumn; column--) texts.set(grid.text(row, column), column);
    texts.delete("");
    const [first = grid.firstColumn] = texts.values();
    if (texts.size > 1 || first > grid.firstColumn + 1) return row;
  }
  return end;
}
