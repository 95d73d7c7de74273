import type { BoundSheet } from "../../../rbm/template/bind.ts";
import type { Cell, Sheet, Workbook } from "../../../rbm/workbook/workbook.ts";

/** A workbook with one cell typed over: of a bound row and a declared column, or of the row after the last. */
export function withCell(workbook: Workbook, bound: BoundSheet, column: string, row: number, cell: Cell): Workbook {
  const index = bound.columns.get(column)?.index ?? null;
  if (index === null || bound.headerRow === null) return workbook;
  const form = bound.declaration.layout === "form";
  const [r, c] = form ? [index, 1] : [bound.headerRow + 1 + row, index];
  return changed(workbook, bound, (sheet) => {
    const height = Math.max(sheet.rows, r - sheet.row + 1);
    const columns = Array.from({ length: Math.max(sheet.columns.length, c - sheet.column + 1) }, (_, i) => {
      const cells = sheet.columns[i] ?? [];
      if (i !== c - sheet.column && cells.length === height) return cells;
      const copy = Array.from({ length: height }, (__, at) => cells[at] ?? null);
      if (i === c - sheet.column) copy[r - sheet.row] = cell;
      return copy;
    });
    return { ...sheet, rows: height, columns };
  });
}

/** A workbook with another header over a declared column. */
export function withHeader(workbook: Workbook, bound: BoundSheet, column: string, header: Cell): Workbook {
  const index = bound.columns.get(column)?.index ?? null;
  return index === null || bound.declaration.layout === "form"
    ? workbook
    : withCell(workbook, bound, column, -1, header);
}

/** A workbook with a row deleted: those below move up. */
export const withoutRow = (workbook: Workbook, bound: BoundSheet, row: number): Workbook =>
  spliced(workbook, bound, row, (cells, at) => cells.toSpliced(at, 1), -1);

/** A workbook with a blank row put in: those below move down. */
export const withRowAt = (workbook: Workbook, bound: BoundSheet, row: number): Workbook =>
  spliced(workbook, bound, row, (cells, at) => cells.toSpliced(at, 0, null), 1);

function spliced(
  workbook: Workbook,
  bound: BoundSheet,
  row: number,
  splice: (cells: readonly Cell[], at: number) => readonly Cell[],
  more: number,
): Workbook {
  return changed(workbook, bound, (sheet) => {
    const at = (bound.headerRow ?? 0) + 1 + row - sheet.row;
    if (at >= sheet.rows) return sheet;
    const tables = sheet.tables.map((table) => ({ ...table, rows: table.rows + more }));
    return { ...sheet, rows: sheet.rows + more, columns: sheet.columns.map((cells) => splice(cells, at)), tables };
  });
}

const changed = (workbook: Workbook, bound: BoundSheet, change: (sheet: Sheet) => Sheet): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => (sheet.name === bound.sheet?.name ? change(sheet) : sheet)),
});
