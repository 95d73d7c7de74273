import { invalidArgument, itemAlreadyExists } from "../error.ts";
import { type Author, EVENT, eventSource, WORKBOOK_TARGET } from "../events.ts";
import { intersect, type Rect } from "../rect.ts";
import { isBlank } from "./cell.ts";
import { checkName } from "./name.ts";
import type { Sheet } from "./sheet.ts";

export interface TableColumn {
  readonly id: number;
  readonly name: string;
}

export class Table {
  readonly id: string;
  name: string;
  columns: TableColumn[];
  showHeaders = true;
  showTotals = false;
  style = "TableStyleMedium2";
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  showFilterButton = true;
  /** Its one body row is the blank row Excel shows for a table without rows. */
  isEmpty = false;
  private lastColumnId = 0;

  constructor(
    readonly sheet: Sheet,
    /** Headers, body and totals. */
    public rect: Rect,
  ) {
    this.id = sheet.workbook.newId();
    const taken = sheet.workbook.tables.map((t) => t.name);
    let n = taken.length + 1;
    while (taken.includes(`Table${n}`)) n += 1;
    this.name = `Table${n}`;
    this.columns = Array.from({ length: rect.cols }, (_, i) => this.newColumn(`Column${i + 1}`));
  }

  newColumn(name: string): TableColumn {
    this.lastColumnId += 1;
    return { id: this.lastColumnId, name };
  }

  get header(): Rect | null {
    return this.showHeaders ? { ...this.rect, rows: 1 } : null;
  }

  get body(): Rect {
    const head = this.showHeaders ? 1 : 0;
    const rows = this.rect.rows - head - (this.showTotals ? 1 : 0);
    return { ...this.rect, row: this.rect.row + head, rows };
  }

  get totals(): Rect | null {
    return this.showTotals ? { ...this.rect, row: this.rect.row + this.rect.rows - 1, rows: 1 } : null;
  }

  get rowCount(): number {
    return this.isEmpty ? 0 : this.body.rows;
  }
}

export function addTable(sheet: Sheet, rect: Rect, author: Author): Table {
  if (sheet.tables.some((t) => intersect(t.rect, rect))) throw overlap("TableCollection.add");
  const table = new Table(sheet, rect);
  sheet.workbook.undo.set(sheet, "tables", [...sheet.tables, table]);
  settleHeaders(table);
  table.isEmpty = rect.rows === 2 && rowIsBlank(sheet, table.body);
  raise(EVENT.tableAdded, table, author);
  return table;
}

export function dropTable(table: Table, author: Author): void {
  const { sheet } = table;
  sheet.workbook.undo.set(
    sheet,
    "tables",
    sheet.tables.filter((t) => t !== table),
  );
  raise(EVENT.tableDeleted, table, author);
}

export function renameTable(table: Table, name: string): void {
  checkName(name);
  const { workbook } = table.sheet;
  const taken = [...workbook.tables.filter((t) => t !== table), ...workbook.names].map((x) => x.name.toLowerCase());
  if (taken.includes(name.toLowerCase())) throw itemAlreadyExists("Table.name");
  workbook.undo.set(table, "name", name);
}

/** The new block must keep the header row where it is, share cells with the old, and leave other tables alone. */
export function resizeTable(table: Table, rect: Rect): void {
  const head = table.showHeaders ? 1 : 0;
  const keepsHeader = rect.row === table.rect.row && intersect(rect, table.rect) !== null;
  if (!keepsHeader || rect.rows < head + 1) throw invalidArgument("Table.resize");
  if (table.sheet.tables.some((t) => t !== table && intersect(t.rect, rect))) throw overlap("Table.resize");
  const offset = rect.col - table.rect.col;
  const columns = Array.from({ length: rect.cols }, (_, i) => table.columns[i + offset] ?? table.newColumn(""));
  setShape(table, rect, columns);
  settleHeaders(table);
}

export function setShape(table: Table, rect: Rect, columns: TableColumn[] = table.columns): void {
  const { undo } = table.sheet.workbook;
  undo.set(table, "rect", rect);
  undo.set(table, "columns", columns);
  undo.set(table, "isEmpty", table.body.rows === 1 && rowIsBlank(table.sheet, table.body));
}

/** Headers are text, never blank and never twice: Excel fills and numbers them. */
export function settleHeaders(table: Table, changed?: Rect): void {
  const { sheet, header } = table;
  if (!header) return;
  const names: string[] = table.columns.map((column, i) => {
    const isTouched = !changed || (header.col + i >= changed.col && header.col + i < changed.col + changed.cols);
    return isTouched ? "" : column.name;
  });
  for (let i = 0; i < header.cols; i++) {
    if (names[i]) continue;
    const cell = sheet.cell(header.row, header.col + i);
    const wanted = isBlank(cell) ? `Column${i + 1}` : String(cell.value);
    const name = unique(wanted, names);
    names[i] = name;
    if (cell.value !== name || cell.formula !== null)
      sheet.put(header.row, header.col + i, { ...cell, value: name, formula: null });
  }
  const columns = table.columns.map((column, i) => ({ ...column, name: names[i] ?? column.name }));
  sheet.workbook.undo.set(table, "columns", columns);
}

function unique(wanted: string, taken: readonly string[]): string {
  const lower = taken.map((t) => t.toLowerCase());
  let name = wanted;
  for (let n = 2; lower.includes(name.toLowerCase()); n++) name = `${wanted}${n}`;
  return name;
}

export function rowIsBlank(sheet: Sheet, rect: Rect): boolean {
  for (const { cell } of sheet.filled(rect)) if (!isBlank(cell)) return false;
  return true;
}

export const tablesIn = (sheet: Sheet, rect: Rect) => sheet.tables.filter((t) => intersect(t.rect, rect));

const overlap = (member: string) => invalidArgument(member, "A table can't overlap another table.");

function raise(type: number, table: Table, author: Author): void {
  const { sheet } = table;
  sheet.workbook.events.raise(type, [sheet.id, WORKBOOK_TARGET], {
    source: eventSource(author),
    tableId: table.id,
    tableName: table.name,
    worksheetId: sheet.id,
  });
}
