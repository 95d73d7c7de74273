import { invalidArgument } from "../error.ts";
import type { Author } from "../events.ts";
import type { Json } from "../json.ts";
import type { Rect } from "../rect.ts";
import { raiseChanged, toBlock } from "./edit.ts";
import { requireUnprotected } from "./protection.ts";
import { deleteCells, insertCells } from "./shift.ts";
import { rowIsBlank, setShape, settleHeaders, type Table } from "./table.ts";

/**
 * Adds rows before `index`, or at the end; what lies below the table moves down.
 * The blank row of a table without rows is taken first. Answers the index of the first row added.
 */
export function addRows(table: Table, index: number | null, values: Json, author: Author): number {
  requireUnprotected(table.sheet, "TableRowCollection.add");
  const count = Array.isArray(values) && values.length > 0 ? values.length : 1;
  const { sheet, body, rowCount } = table;
  const at = index === null || index === -1 ? rowCount : index;
  if (!Number.isInteger(at) || at < 0 || at > rowCount) throw invalidArgument("TableRowCollection.add");
  if (Array.isArray(values) && values.some((line) => !Array.isArray(line) || line.length !== table.rect.cols)) {
    throw invalidArgument("TableRowCollection.add");
  }
  const extra = table.isEmpty ? count - 1 : count;
  const added: Rect = { ...body, row: body.row + at, rows: count };
  if (extra > 0) makeRoom(table, { ...added, row: added.row + count - extra, rows: extra }, author);
  if (Array.isArray(values)) {
    toBlock(values, added, "TableRowCollection.add").forEach((line, i) => {
      line.forEach((value, j) => {
        if (value !== null) sheet.enter(added.row + i, added.col + j, value);
      });
    });
  }
  setShape(table, table.rect);
  sheet.workbook.undo.set(table, "isEmpty", false);
  raiseChanged(sheet, added, author, { changeType: "RowInserted" });
  return at;
}

function makeRoom(table: Table, room: Rect, author: Author): void {
  const { sheet, rect } = table;
  const isAtEnd = room.row === rect.row + rect.rows;
  if (isAtEnd && rowIsBlank(sheet, room)) {
    setShape(table, { ...rect, rows: rect.rows + room.rows });
    return;
  }
  insertCells(sheet, room, "Down", author);
  if (isAtEnd) setShape(table, { ...rect, rows: rect.rows + room.rows });
}

export function deleteRows(table: Table, index: number, count: number, author: Author): void {
  requireUnprotected(table.sheet, "TableRow.delete");
  if (index + count > table.rowCount) throw invalidArgument("TableRow.delete");
  deleteCells(table.sheet, { ...table.body, row: table.body.row + index, rows: count }, "Up", author);
}

/** Adds a column before `index`, or at the end. Values, when given, are header and body. Answers its id. */
export function addColumn(
  table: Table,
  index: number | null,
  values: Json,
  name: string | null,
  author: Author,
): number {
  requireUnprotected(table.sheet, "TableColumnCollection.add");
  const { sheet, rect } = table;
  const at = index === null || index === -1 ? rect.cols : index;
  if (!Number.isInteger(at) || at < 0 || at > rect.cols) throw invalidArgument("TableColumnCollection.add");
  const lane: Rect = { ...rect, col: rect.col + at, cols: 1 };
  const columns = table.columns;
  const isAtEnd = at === rect.cols;
  if (!isAtEnd || !rowIsBlank(sheet, lane)) insertCells(sheet, lane, "Right", author);
  const column = table.newColumn("");
  setShape(table, { ...rect, cols: rect.cols + 1 }, [...columns.slice(0, at), column, ...columns.slice(at)]);
  if (Array.isArray(values)) {
    toBlock(values, lane, "TableColumnCollection.add").forEach((line, i) => {
      const value = line[0];
      if (value !== null && value !== undefined) sheet.enter(lane.row + i, lane.col, value);
    });
  }
  if (name !== null && table.header) sheet.enter(table.header.row, lane.col, name);
  settleHeaders(table, lane);
  raiseChanged(sheet, lane, author, { changeType: "ColumnInserted" });
  return column.id;
}

export function deleteColumn(table: Table, index: number, author: Author): void {
  requireUnprotected(table.sheet, "TableColumn.delete");
  if (table.columns.length === 1) throw invalidArgument("TableColumn.delete");
  const lane: Rect = { ...table.rect, col: table.rect.col + index, cols: 1 };
  deleteCells(table.sheet, lane, "Left", author);
}
