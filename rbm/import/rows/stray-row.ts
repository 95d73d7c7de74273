import type { Importing } from "../importing.ts";
import type { Grid } from "../tables/grid.ts";
import type { Column, Line } from "./line.ts";

/** A row of which nothing is taken: its first text is told, as a figure may stand in it. */
export function strayRow(importing: Importing, grid: Grid, row: number, says: string): void {
  let isTold = false;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const text = grid.text(row, column);
    if (text === "") continue;
    importing.leave(grid, row, column, says);
    if (!isTold) importing.need("row not taken", grid.sheet.name, grid.address(row, column), text, says);
    isTold = true;
  }
}

/** Cells of a row that name nothing they could belong to. */
export function lost(importing: Importing, line: Line, filled: readonly Column[], says: string): void {
  const [first] = filled;
  if (!first) return;
  for (const { column } of filled) importing.leave(line.grid, line.row, column, says);
  const found = filled.map(({ column }) => line.text(column)).join(" | ");
  importing.need("row not taken", line.grid.sheet.name, line.grid.address(line.row, first.column), found, says);
}
