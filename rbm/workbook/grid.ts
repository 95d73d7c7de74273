import type { Cell, Sheet } from "./workbook.ts";

/** A cell and where it sits, row and column from 0. */
export type PlacedCell = readonly [row: number, column: number, cell: Cell];

/** The same in three lists of one length, for a sheet of many cells. */
export interface PlacedCells {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells: readonly Cell[];
}

type Grid = Pick<Sheet, "row" | "column" | "rows" | "columns">;

/** The smallest block that holds every cell that is not null, a column at a time. */
export const gridOf = (placed: readonly PlacedCell[]): Grid =>
  gridOfMany({
    rows: placed.map(([row]) => row),
    columns: placed.map(([, column]) => column),
    cells: placed.map(([, , cell]) => cell),
  });

/** As `gridOf`. */
export function gridOfMany({ rows, columns, cells }: PlacedCells): Grid {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (let i = 0; i < cells.length; i++) {
    if (cells[i] === null) continue;
    const [row, column] = [rows[i]!, columns[i]!];
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  if (bottom < 0) return { row: 0, column: 0, rows: 0, columns: [] };
  const height = bottom - top + 1;
  const grid = Array.from({ length: right - left + 1 }, () => new Array<Cell>(height).fill(null));
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (cell !== null) grid[columns[i]! - left]![rows[i]! - top] = cell;
  }
  return { row: top, column: left, rows: height, columns: grid };
}
