import { address } from "../../workbook/address.ts";
import { type Cell, cellAt, isBlank, type Sheet, shown } from "../../workbook/workbook.ts";

/**
 * A sheet's cells, each of a merged block holding what its first one does. Rows and columns are the sheet's, from 0; of a grid that is
 * turned, rows are the sheet's columns.
 */
export interface Grid {
  readonly sheet: Sheet;
  readonly turned: boolean;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  at(row: number, column: number): Cell;
  /** Trimmed, one line. */
  text(row: number, column: number): string;
  /** A1 address in the sheet. */
  address(row: number, column: number): string;
  /** A1 address of the cell that holds what is there: the first one of a merged block. */
  holder(row: number, column: number): string;
  /** Whether what is there stands in that very cell, not in another one of a merged block. */
  holds(row: number, column: number): boolean;
  /** Whether it is there by a block merged from a column further left. */
  isAcross(row: number, column: number): boolean;
}

/** The same cells, of which only some columns are looked at. */
export const within = (grid: Grid, firstColumn: number, lastColumn: number): Grid => ({
  ...grid,
  firstColumn: Math.max(firstColumn, grid.firstColumn),
  lastColumn: Math.min(lastColumn, grid.lastColumn),
});

export function gridOf(sheet: Sheet, turned = false): Grid {
  const covered = new Map<string, readonly [number, number]>();
  for (const { row, column, rows, columns } of sheet.merged) {
    if (rows * columns > 5000) continue;
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) covered.set(`${r},${c}`, [row, column]);
  }
  const place = (row: number, column: number): readonly [number, number] => {
    const own = turned ? ([column, row] as const) : ([row, column] as const);
    return isBlank(cellAt(sheet, ...own)) ? (covered.get(own.join(",")) ?? own) : own;
  };
  const at = (row: number, column: number): Cell => cellAt(sheet, ...place(row, column));
  const [rows, columns] = [
    [sheet.row, sheet.row + sheet.rows - 1],
    [sheet.column, sheet.column + sheet.columns.length - 1],
  ] as const;
  const [down, across] = turned ? [columns, rows] : [rows, columns];
  return {
    sheet,
    turned,
    firstRow: down[0],
    lastRow: down[1],
    firstColumn: across[0],
    lastColumn: across[1],
    at,
    text: (row, column) => shown(at(row, column)).replace(/\s+/g, " ").trim(),
    address: (row, column) => (turned ? address(column, row) : address(row, column)),
    holder: (row, column) => address(...place(row, column)),
    holds: (row, column) => place(row, column).join(",") === (turned ? [column, row] : [row, column]).join(","),
    isAcross: (row, column) => place(row, column)[turned ? 0 : 1] < column,
  };
}
