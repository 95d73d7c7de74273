import { HostError, invalidArgument } from "../error.ts";
import type { Author } from "../events.ts";
import {
  contains,
  covers,
  intersect,
  isEntireColumn,
  isEntireRow,
  MAX_COLS,
  MAX_ROWS,
  type Rect,
  subtract,
} from "../rect.ts";
import { type Area, WHOLE_SHEET } from "./area.ts";
import type { Cell } from "./cell.ts";
import { chartAreas } from "./chart.ts";
import { raiseChanged } from "./edit.ts";
import { requireRight, requireUnlocked, requireUnprotected } from "./protection.ts";
import type { Line, Sheet } from "./sheet.ts";
import { dropTable, settleHeaders, type Table } from "./table.ts";

export type Shift = "Down" | "Right" | "Up" | "Left";

const SPAN = 16_384;

/** One insertion or deletion: where on its axis, how much, and which lines across it move. */
interface Move {
  readonly axis: "row" | "col";
  readonly isInsert: boolean;
  readonly at: number;
  readonly count: number;
  /** Everything that may move: the block, on to the end of the sheet. */
  readonly zone: Rect;
}

export function insertCells(sheet: Sheet, rect: Rect, shift: Shift, author: Author): void {
  if (shift !== "Down" && shift !== "Right") throw invalidArgument("Range.insert");
  requireShiftRight(sheet, rect, true);
  move(sheet, rect, shift, author);
}

export function deleteCells(sheet: Sheet, rect: Rect, shift: Shift, author: Author): void {
  if (shift !== "Up" && shift !== "Left") throw invalidArgument("Range.delete");
  requireShiftRight(sheet, rect, false);
  move(sheet, rect, shift, author);
}

function requireShiftRight(sheet: Sheet, rect: Rect, isInsert: boolean): void {
  if (!sheet.protection) return;
  const member = isInsert ? "Range.insert" : "Range.delete";
  if (isEntireRow(rect)) requireRight(sheet, isInsert ? "allowInsertRows" : "allowDeleteRows", member);
  else if (isEntireColumn(rect)) requireRight(sheet, isInsert ? "allowInsertColumns" : "allowDeleteColumns", member);
  else requireUnprotected(sheet, member);
  if (!isInsert) requireUnlocked(sheet, rect, member);
}

function move(sheet: Sheet, rect: Rect, shift: Shift, author: Author): void {
  const axis = shift === "Down" || shift === "Up" ? "row" : "col";
  const isInsert = shift === "Down" || shift === "Right";
  const toEnd = axis === "row" ? { ...rect, rows: MAX_ROWS - rect.row } : { ...rect, cols: MAX_COLS - rect.col };
  const step: Move = {
    axis,
    isInsert,
    at: rect[axis],
    count: axis === "row" ? rect.rows : rect.cols,
    zone: toEnd,
  };
  shiftTables(sheet, step, author);
  shiftCells(sheet, step);
  if (axis === "row" && isEntireRow(rect)) shiftLines(sheet, "rowLines", step);
  if (axis === "col" && isEntireColumn(rect)) shiftLines(sheet, "columnLines", step);
  shiftAttached(sheet, step);
  raiseChanged(sheet, rect, author, {
    changeType: changeType(rect, axis, isInsert),
    shiftDirection: `ShiftCell${shift}`,
  });
}

function changeType(rect: Rect, axis: "row" | "col", isInsert: boolean): string {
  const done = isInsert ? "Inserted" : "Deleted";
  if (axis === "row" && isEntireRow(rect)) return `Row${done}`;
  if (axis === "col" && isEntireColumn(rect)) return `Column${done}`;
  return `Cell${done}`;
}

/** Where a stretch of the axis goes; null when it is deleted. */
function slide(start: number, length: number, step: Move): { start: number; length: number } | null {
  const { at, count } = step;
  const end = start + length;
  if (step.isInsert) {
    if (at <= start) return { start: start + count, length };
    return at < end ? { start, length: length + count } : { start, length };
  }
  const cut = Math.max(0, Math.min(end, at + count) - Math.max(start, at));
  const before = Math.max(0, Math.min(start, at + count) - at);
  return cut === length ? null : { start: start - before, length: length - cut };
}

/** A block whose whole breadth moves; the caller has seen to that. */
function slideRect(rect: Rect, step: Move): Rect | null {
  if (step.axis === "row") {
    const to = slide(rect.row, rect.rows, step);
    return to && { ...rect, row: to.start, rows: Math.min(to.length, MAX_ROWS - to.start) };
  }
  const to = slide(rect.col, rect.cols, step);
  return to && { ...rect, col: to.start, cols: Math.min(to.length, MAX_COLS - to.start) };
}

const isWithin = (rect: Rect, { axis, zone }: Move) =>
  axis === "row"
    ? rect.col >= zone.col && rect.col + rect.cols <= zone.col + zone.cols
    : rect.row >= zone.row && rect.row + rect.rows <= zone.row + zone.rows;

/** A block as it is after the move, in pieces when only part of its breadth moves. */
function slideSplit(rect: Rect, step: Move): Rect[] {
  const lane: Rect =
    step.axis === "row"
      ? { ...WHOLE_SHEET, col: step.zone.col, cols: step.zone.cols }
      : { ...WHOLE_SHEET, row: step.zone.row, rows: step.zone.rows };
  const inside = intersect(rect, lane);
  if (!inside) return [rect];
  const moved = slideRect(inside, step);
  return [...subtract(rect, inside), ...(moved ? [moved] : [])];
}

function shiftCells(sheet: Sheet, step: Move): void {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / SPAN);
    const col = key % SPAN;
    if (!contains(step.zone, row, col)) {
      cells.set(key, cell);
      continue;
    }
    const to = slide(step.axis === "row" ? row : col, 1, step);
    if (to) cells.set(step.axis === "row" ? to.start * SPAN + col : row * SPAN + to.start, cell);
  }
  sheet.workbook.undo.set(sheet, "cells", cells);
}

function shiftLines(sheet: Sheet, which: "rowLines" | "columnLines", step: Move): void {
  const lines = new Map<number, Line>();
  for (const [at, line] of sheet[which]) {
    const to = slide(at, 1, step);
    if (to) lines.set(to.start, line);
  }
  sheet.workbook.undo.set(sheet, which, lines);
}

function shiftTables(sheet: Sheet, step: Move, author: Author): void {
  const touched = sheet.tables.filter((t) => intersect(t.rect, step.zone));
  for (const table of touched) {
    if (isWithin(table.rect, step)) continue;
    throw new HostError(
      "InsertDeleteConflict",
      "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
    );
  }
  for (const table of touched) {
    const next = slideRect(table.rect, step);
    if (!next) dropTable(table, author);
    else if (step.axis === "row") shiftTableRows(table, next, step);
    else shiftTableColumns(table, next, step);
  }
}

function shiftTableRows(table: Table, next: Rect, step: Move): void {
  const { undo } = table.sheet.workbook;
  const losesHeader =
    table.header !== null && !step.isInsert && step.at <= table.rect.row && step.at + step.count > table.rect.row;
  if (losesHeader) undo.set(table, "showHeaders", false);
  const losesTotals = table.totals !== null && slideRect(table.totals, step) === null;
  if (losesTotals) undo.set(table, "showTotals", false);
  const least = (table.showHeaders ? 1 : 0) + 1 + (table.showTotals ? 1 : 0);
  undo.set(table, "isEmpty", table.isEmpty || next.rows < least);
  undo.set(table, "rect", { ...next, rows: Math.max(next.rows, least) });
}

function shiftTableColumns(table: Table, next: Rect, step: Move): void {
  const { rect } = table;
  const { undo } = table.sheet.workbook;
  const first = Math.max(0, step.at - rect.col);
  if (step.isInsert && step.at > rect.col && step.at < rect.col + rect.cols) {
    const added = Array.from({ length: step.count }, () => table.newColumn(""));
    undo.set(table, "columns", [...table.columns.slice(0, first), ...added, ...table.columns.slice(first)]);
  } else {
    const last = step.at + step.count - rect.col;
    const kept = step.isInsert ? table.columns : table.columns.filter((_, i) => i < first || i >= last);
    undo.set(table, "columns", kept);
  }
  undo.set(table, "rect", next);
}

function shiftAttached(sheet: Sheet, step: Move): void {
  const { workbook } = sheet;
  for (const table of sheet.tables) if (table.columns.some((c) => c.name === "")) settleHeaders(table);
  workbook.undo.set(
    sheet,
    "validations",
    sheet.validations
      .map((v) => ({ ...v, rects: v.rects.flatMap((r) => slideSplit(r, step)) }))
      .filter((v) => v.rects.length > 0),
  );
  workbook.undo.set(
    sheet,
    "merges",
    sheet.merges.flatMap((r) => slideSplit(r, step)),
  );
  for (const format of [...sheet.conditionalFormats]) {
    workbook.undo.set(
      format,
      "rects",
      format.rects.flatMap((r) => slideSplit(r, step)),
    );
  }
  workbook.undo.set(
    sheet,
    "conditionalFormats",
    sheet.conditionalFormats.filter((f) => f.rects.length > 0),
  );
  const comments = sheet.comments.filter((comment) => {
    const [moved] = slideSplit(comment.rect, step);
    if (moved) workbook.undo.set(comment, "rect", moved);
    return moved !== undefined;
  });
  workbook.undo.set(sheet, "comments", comments);
  const areas = [...workbook.names, ...workbook.sheets.flatMap((s) => s.names)].map((n) => n.refersTo);
  for (const area of [...areas, ...chartAreas(workbook.sheets), ...workbook.keptAreas()])
    if (typeof area !== "string") shiftArea(sheet, area, step);
}

function shiftArea(sheet: Sheet, area: Area, step: Move): void {
  if (area.sheet !== sheet || area.isGone) return;
  const before = area.rect;
  if (!isWithin(before, step)) return;
  const after = covers(before, WHOLE_SHEET) ? before : slideRect(before, step);
  sheet.workbook.undo.record(() => area.moveTo(before));
  area.moveTo(after);
}
