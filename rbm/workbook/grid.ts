import type { Cell, Sheet } from "./workbook.ts";

/** A cell and where it sits, row and column from 0. */
export type PlacedCell = readonly [row: number, column: number, cell: Cell];

/** The smallest block that holds every cell that is not null, a column at a time. */
export function gridOf(placed: readonly PlacedCell[]): Pick<Sheet, "row" | "column" | "rows" | "columns"> {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const [row, column, cell] of placed) {
    if (cell === null) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (bottom < 0) return { row: 0, column: 0, rows: 0, columns: [] };
  const rows = bottom - top + 1;
  const columns = Array.from({ length: right - left + 1 }, () => new Array<Cell>(rows).fill(null));
  for (const [row, column, cell] of placed) if (cell !== null) columns[column - left]![row - top] = cell;
  return { row: top, column: left, rows, columns };
}
