import { type Cell, cellAt, isBlank, type Sheet, shown } from "../workbook/workbook.ts";

/** A sheet's cells, each of a merged block holding what its first one does. Rows and columns are the sheet's, from 0. */
export interface Grid {
  readonly sheet: Sheet;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  at(row: number, column: number): Cell;
  /** Trimmed, one line. */
  text(row: number, column: number): string;
}

export function gridOf(sheet: Sheet): Grid {
  const covered = new Map<string, Cell>();
  for (const { row, column, rows, columns } of sheet.merged) {
    if (rows * columns > 5000) continue;
    const cell = cellAt(sheet, row, column);
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) covered.set(`${r},${c}`, cell);
  }
  const at = (row: number, column: number): Cell => {
    const cell = cellAt(sheet, row, column);
    return isBlank(cell) ? (covered.get(`${row},${column}`) ?? null) : cell;
  };
  return {
    sheet,
    firstRow: sheet.row,
    lastRow: sheet.row + sheet.rows - 1,
    firstColumn: sheet.column,
    lastColumn: sheet.column + sheet.columns.length - 1,
    at,
    text: (row, column) => shown(at(row, column)).replace(/\s+/g, " ").trim(),
  };
}
