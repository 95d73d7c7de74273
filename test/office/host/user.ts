import type { CellValue } from "./coercion.ts";
import { accessDenied, HostError, invalidArgument, itemNotFound } from "./error.ts";
import type { Author } from "./events.ts";
import type { ExcelHost } from "./host.ts";
import type { Json } from "./json.ts";
import type { Area } from "./model/area.ts";
import { copyCells } from "./model/copy.ts";
import { type Block, clearCells, raiseFormatChanged, writeBlock } from "./model/edit.ts";
import { mergeCells } from "./model/merge.ts";
import { resolveReference } from "./model/name.ts";
import { protect, requireRight, unprotect } from "./model/protection.ts";
import { selectCells } from "./model/selection.ts";
import { deleteCells, insertCells } from "./model/shift.ts";
import { dropTable, resizeTable, type Table } from "./model/table.ts";
import { clearValidation, isValid, validationAt } from "./model/validation.ts";

/** What Excel shows when typing does not satisfy a validation that stops. */
export class ValidationStop extends Error {
  constructor(
    readonly title: string,
    message: string,
  ) {
    super(message || "This value doesn't match the data validation restrictions defined for this cell.");
    this.name = "ValidationStop";
  }
}

/**
 * The person in front of Excel. Addresses are `Sheet!A1`, or `A1` on the active sheet. What Excel refuses throws.
 * Everything but protecting can be undone.
 */
export class User {
  constructor(private readonly host: ExcelHost) {}

  private get workbook() {
    return this.host.workbook;
  }

  /** Types into a cell (or, as with Ctrl+Enter, into each cell of a block). Validation that stops, stops. */
  type(address: string, value: CellValue): void {
    const { sheet, rect } = this.area(address);
    this.act(() => {
      writeBlock(sheet, rect, fill(rect.rows, rect.cols, value), "user", "typing");
      const validation = validationAt(sheet, rect.row, rect.col);
      const alert = validation?.errorAlert;
      const stops = alert && alert.showAlert !== false && (alert.style ?? "Stop") === "Stop";
      if (stops && !isValid(sheet, rect.row, rect.col)) {
        throw new ValidationStop(String(alert.title ?? ""), String(alert.message ?? ""));
      }
    });
  }

  /** Pastes values from elsewhere, from the address on. It bypasses data validation and, as Excel does, replaces it. */
  paste(address: string, values: readonly (readonly CellValue[])[]): void {
    const at = this.area(address);
    const rect = { ...at.rect, rows: values.length, cols: Math.max(...values.map((line) => line.length)) };
    this.act(() => {
      writeBlock(
        at.sheet,
        rect,
        values.map((line) => [...line]),
        "user",
        "pasting",
      );
      clearValidation(at.sheet, rect);
    });
  }

  /** Pastes text or values only, as with Paste Special: the validation stays, and is not asked. */
  pasteValues(address: string, values: readonly (readonly CellValue[])[]): void {
    const at = this.area(address);
    const rect = { ...at.rect, rows: values.length, cols: Math.max(...values.map((line) => line.length)) };
    this.act(() =>
      writeBlock(
        at.sheet,
        rect,
        values.map((line) => [...line]),
        "user",
        "pasting",
      ),
    );
  }

  /** Copies cells of the workbook onto others; dragging the fill handle is the same. */
  copy(from: string, to: string): void {
    const source = this.area(from);
    const target = this.area(to);
    this.act(() => copyCells(source.sheet, source.rect, target.sheet, target.rect, "All", "user"));
  }

  /** Selects and presses Delete. */
  clear(address: string): void {
    const { sheet, rect } = this.area(address);
    this.act(() => clearCells(sheet, rect, "Contents", "user"));
  }

  /** Formats cells by hand: `user.format("A1", "fill.color", "#FFFF00")`. */
  format(address: string, property: string, value: Json): void {
    const { sheet, rect } = this.area(address);
    requireRight(sheet, "allowFormatCells", "formatting");
    this.act(() => {
      sheet.setFormat(rect, property, value);
      raiseFormatChanged(sheet, rect, "user");
    });
  }

  /** Merges cells: what was in any but the first is lost. A table takes none, so what lies in one is refused. */
  merge(address: string): void {
    const { sheet, rect } = this.area(address);
    requireRight(sheet, "allowFormatCells", "merging");
    this.act(() => mergeCells(sheet, rect, "user"));
  }

  /** `user.insertRows("KPIs!3:5")`; also for a block of cells, shifted down. */
  insertRows(address: string): void {
    const { sheet, rect } = this.area(address);
    this.act(() => insertCells(sheet, rect, "Down", "user"));
  }

  insertColumns(address: string): void {
    const { sheet, rect } = this.area(address);
    this.act(() => insertCells(sheet, rect, "Right", "user"));
  }

  deleteRows(address: string): void {
    const { sheet, rect } = this.area(address);
    this.act(() => deleteCells(sheet, rect, "Up", "user"));
  }

  deleteColumns(address: string): void {
    const { sheet, rect } = this.area(address);
    this.act(() => deleteCells(sheet, rect, "Left", "user"));
  }

  addSheet(name?: string): void {
    this.requireStructure();
    this.act(() => this.workbook.addSheet(name ?? null, "user"));
  }

  /** Excel cannot undo this, nor can the host: the undo list is lost. */
  deleteSheet(name: string): void {
    this.requireStructure();
    this.workbook.deleteSheet(this.workbook.mustSheet(name), "user");
    this.workbook.undo.clear();
    this.host.flushEvents();
  }

  renameSheet(from: string, to: string): void {
    this.requireStructure();
    this.act(() => this.workbook.renameSheet(this.workbook.mustSheet(from), to, "user"));
  }

  moveSheet(name: string, position: number): void {
    this.requireStructure();
    this.act(() => this.workbook.moveSheet(this.workbook.mustSheet(name), position, "user"));
  }

  hideSheet(name: string): void {
    this.requireStructure();
    this.act(() => this.workbook.setVisibility(this.workbook.mustSheet(name), "Hidden", "user"));
  }

  /** Types another header over a table's column. */
  renameHeader(tableName: string, column: string, to: string): void {
    const table = this.table(tableName);
    const index = table.columns.findIndex((c) => c.name === column);
    if (!table.header || index < 0) throw itemNotFound(`column ${column}`);
    const { sheet } = table;
    const rect = { ...table.header, col: table.header.col + index, cols: 1 };
    this.act(() => writeBlock(sheet, rect, [[to]], "user", "typing"));
  }

  /** Drags the corner of a table. */
  resizeTable(tableName: string, address: string): void {
    const table = this.table(tableName);
    this.act(() => resizeTable(table, this.area(address).rect));
  }

  convertToRange(tableName: string): void {
    this.act(() => dropTable(this.table(tableName), "user"));
  }

  protect(sheet: string, password = ""): void {
    protect(this.workbook.mustSheet(sheet), null, password, "user");
    this.host.flushEvents();
  }

  unprotect(sheet: string, password = ""): void {
    unprotect(this.workbook.mustSheet(sheet), password, "user");
    this.host.flushEvents();
  }

  /** Somebody else in the same workbook protects a sheet. */
  remoteProtect(sheet: string, password = ""): void {
    protect(this.workbook.mustSheet(sheet), null, password, "remote");
    this.host.flushEvents();
  }

  select(address: string): void {
    const { sheet, rect } = this.area(address);
    this.act(() => selectCells(sheet, rect));
  }

  activate(sheet: string): void {
    this.act(() => this.workbook.activate(this.workbook.mustSheet(sheet)));
  }

  /** Presses F2: until `finishEditing`, batches fail. */
  startEditing(): void {
    this.host.enterCellEdit();
  }

  finishEditing(): void {
    this.host.leaveCellEdit();
  }

  /** Ctrl+Z; false when there is nothing to undo. */
  undo(): boolean {
    const done = this.workbook.undo.undo();
    this.host.flushEvents();
    return done;
  }

  /** Somebody else in the same workbook edits cells. It is not this user's to undo. */
  remoteEdit(address: string, value: CellValue | readonly (readonly CellValue[])[]): void {
    const { sheet, rect } = this.area(address);
    if (typeof value !== "object") this.write(sheet, rect, fill(rect.rows, rect.cols, value), "remote");
    else {
      const block = { ...rect, rows: value.length, cols: value[0]?.length ?? 0 };
      this.write(
        sheet,
        block,
        value.map((line) => [...line]),
        "remote",
      );
    }
  }

  private write(sheet: Area["sheet"], rect: Area["rect"], block: Block, author: Author): void {
    writeBlock(sheet, rect, block, author, "typing");
    this.host.flushEvents();
  }

  private act(run: () => void): void {
    if (this.host.isEditing) throw new HostError("InvalidOperationInCellEditMode", "finish editing the cell first");
    this.workbook.undo.action(run);
    this.host.flushEvents();
  }

  private area(address: string): Area {
    const area = resolveReference(this.workbook, address, this.workbook.active);
    if (!area) throw invalidArgument(`address ${address}`);
    return area;
  }

  private table(name: string): Table {
    const table = this.workbook.tables.find((t) => t.name === name);
    if (!table) throw itemNotFound(`table ${name}`);
    return table;
  }

  private requireStructure(): void {
    if (this.workbook.isStructureProtected) throw accessDenied("workbook structure");
  }
}

const fill = (rows: number, cols: number, value: CellValue): Block =>
  Array.from({ length: rows }, () => Array.from({ length: cols }, () => value));
