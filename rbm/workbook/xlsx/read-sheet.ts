import { address, columnIndex, parseAddress } from "../address.ts";
import type { PlacedCells } from "../grid.ts";
import type { Block, Cell } from "../workbook.ts";
import { CellReader, type Values } from "./read-cell.ts";
import { refusals } from "./refused.ts";
import { unescapeText, xmlText } from "./xml.ts";
import { XmlCursor } from "./xml-cursor.ts";

/** What a sheet's XML holds, read in one pass. No grid is built yet: the cells may be too far apart for one. */
export interface SheetContent {
  /** The last row and the last column with anything in a cell, from 0; null for an empty sheet. */
  readonly corner: { readonly row: number; readonly column: number } | null;
  /** Cells that hold something; one that is only formatted does not. */
  readonly filled: number;
  /** Those that are not blank. */
  readonly cells: PlacedCells;
  readonly formulas: Readonly<Record<string, string>>;
  readonly protected: boolean;
  readonly merged: readonly Block[];
  readonly hiddenRows: readonly number[];
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MOST_MERGED = 100_000;
const C = 99;

/** @param most cells that may hold something */
export function readSheet(bytes: Uint8Array, values: Values, most: number): SheetContent {
  const cursor = new XmlCursor(xmlText(bytes));
  if (!cursor.next()) throw refusals.damaged("a sheet has nothing in it");
  if (!cursor.is("worksheet")) throw refusals.damaged("a sheet is no worksheet");
  const data = new SheetData(cursor, values, most);
  const merged: Block[] = [];
  let isProtected = false;
  let whole = cursor.kind === "empty";
  while (cursor.next()) {
    whole = cursor.is("worksheet") && cursor.kind === "close";
    if (cursor.kind === "close") continue;
    if (cursor.is("sheetData") && cursor.kind === "open") data.read();
    else if (cursor.is("sheetProtection")) isProtected = isOn(attributeOf(cursor, "sheet"));
    else if (cursor.is("mergeCell")) {
      const block = parseAddress(attributeOf(cursor, "ref") ?? "");
      if (block && merged.push(block) > MOST_MERGED) throw refusals.damaged("too many merged cells");
    }
  }
  if (!whole) throw refusals.damaged("a sheet is cut off");
  return { ...data.content(), protected: isProtected, merged };
}

const isOn = (text: string | undefined): boolean => text === "1" || text === "true";

/** An attribute of the cursor's tag by its name as written. */
function attributeOf(cursor: XmlCursor, key: string): string | undefined {
  const { text } = cursor;
  let found: string | undefined;
  while (cursor.nextAttribute()) {
    if (text.slice(cursor.keyFrom, cursor.keyTo) === key)
      found = unescapeText(text.slice(cursor.valueFrom, cursor.valueTo));
  }
  return found;
}

/** The rows and cells between the tags of a sheet's data. */
class SheetData {
  private readonly cells = { rows: [] as number[], columns: [] as number[], cells: [] as Cell[] };
  private readonly formulas: Record<string, string> = {};
  private readonly hiddenRows = new Set<number>();
  private readonly reader: CellReader;
  private filled = 0;
  private lastRow = -1;
  private lastColumn = -1;
  /** The row and the column of the cell that is read, from 0. */
  private row = -1;
  private column = -1;

  constructor(
    private readonly cursor: XmlCursor,
    values: Values,
    private readonly most: number,
  ) {
    this.reader = new CellReader(cursor, values);
  }

  content(): Pick<SheetContent, "corner" | "filled" | "cells" | "formulas" | "hiddenRows"> {
    const { cells, filled, formulas, lastRow, lastColumn } = this;
    const corner = lastRow < 0 ? null : { row: lastRow, column: lastColumn };
    return { corner, filled, cells, formulas, hiddenRows: [...this.hiddenRows].sort((a, b) => a - b) };
  }

  read(): void {
    const { cursor } = this;
    while (cursor.next()) {
      if (cursor.letter === C) this.cellTag();
      else if (cursor.is("row")) this.rowTag();
      else if (cursor.kind === "close" && cursor.is("sheetData")) return;
    }
    throw refusals.damaged("a sheet is cut off");
  }

  private rowTag(): void {
    const { cursor } = this;
    if (cursor.kind === "close") return;
    const { text } = cursor;
    let row = this.row + 1;
    let hidden = false;
    while (cursor.nextAttribute()) {
      const key = text.slice(cursor.keyFrom, cursor.keyTo);
      if (key === "r") row = Number(text.slice(cursor.valueFrom, cursor.valueTo)) - 1;
      else if (key === "hidden") hidden = isOn(text.slice(cursor.valueFrom, cursor.valueTo));
    }
    if (!Number.isInteger(row) || row < 0 || row >= LAST_ROW) throw refusals.damaged("a row has no number");
    if (hidden) this.hiddenRows.add(row);
    this.row = row;
    this.column = -1;
  }

  private cellTag(): void {
    const { cursor, reader } = this;
    if (cursor.kind === "close") return;
    const rowOfCells = this.row;
    this.column++;
    reader.start();
    while (cursor.nextAttribute()) {
      if (cursor.keyTo - cursor.keyFrom !== 1) continue;
      if (cursor.text.charCodeAt(cursor.keyFrom) === R) this.place();
      else reader.attribute();
    }
    if (this.row < 0 || this.column >= LAST_COLUMN) throw refusals.damaged("a cell has no place");
    if (cursor.kind === "open" && reader.read(this.row, this.column)) this.keep();
    this.row = rowOfCells;
  }

  /** Notes down the cell that the reader holds. */
  private keep(): void {
    const { row, column, reader, cells } = this;
    if (++this.filled > this.most) throw refusals.tooManyCells("with the most cells", `row ${row + 1}`);
    if (row > this.lastRow) this.lastRow = row;
    if (column > this.lastColumn) this.lastColumn = column;
    const { value, formula } = reader;
    if (formula !== null) this.formulas[address(row, column)] = formula;
    if (value === null || (value === "" && formula === null)) return;
    cells.rows.push(row);
    cells.columns.push(column);
    cells.cells.push(value);
  }

  /** Where the cell says it is: `B5`. */
  private place(): void {
    const { text, valueFrom, valueTo } = this.cursor;
    let at = valueFrom;
    let [column, row] = [0, 0];
    for (let code = text.charCodeAt(at); code >= 65 && code <= 90; code = text.charCodeAt(++at))
      column = column * 26 + code - 64;
    for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(++at))
      row = row * 10 + code - 48;
    if (at !== valueTo || column < 1 || row < 1) [column, row] = placeOf(unescapeText(text.slice(valueFrom, valueTo)));
    if (column > LAST_COLUMN || row > LAST_ROW) throw refusals.damaged("a cell has no place");
    this.column = column - 1;
    this.row = row - 1;
  }
}

const R = 114;

/** A place written in another way than writers do, counted from 1. */
function placeOf(reference: string): [column: number, row: number] {
  const match = /^([A-Z]{1,3})(\d{1,7})$/i.exec(reference);
  if (!match || Number(match[2]) < 1) throw refusals.damaged("a cell has no place");
  return [columnIndex(match[1]!) + 1, Number(match[2])];
}
