import { address } from "../workbook/address.ts";
import { type Cell, cellAt, isBlank, type Sheet, shown, type TableRange, type Workbook } from "../workbook/workbook.ts";
import { closest, folded } from "./names.ts";
import { type Column, LAYOUT, type SheetDeclaration, type Template, tableName } from "./template.ts";

/** A declared column where it was found in a sheet. */
export interface BoundColumn {
  readonly declaration: Column;
  /** Sheet column (from 0) for a table, sheet row for a form; null where it is missing. */
  readonly index: number | null;
  /** The header as it stands in the sheet; null where it is missing. */
  readonly header: string | null;
  /** One cell a bound row. */
  readonly cells: readonly Cell[];
}

/** A declared sheet laid over the sheet it was found in. */
export interface BoundSheet {
  readonly declaration: SheetDeclaration;
  /** Null where the workbook has no such sheet. */
  readonly sheet: Sheet | null;
  readonly table: TableRange | null;
  /** Sheet row (from 0) of the headers; null where they were not found. */
  readonly headerRow: number | null;
  /** Bound rows, blank ones in between included, blank ones at the end not. A form has one. */
  readonly rows: number;
  /** By column id, in the order of the declaration. */
  readonly columns: ReadonlyMap<string, BoundColumn>;
  /** Headers that are not declared. */
  readonly unexpected: readonly { readonly header: string; readonly index: number }[];
}

export interface BoundWorkbook {
  readonly template: Template;
  readonly workbook: Workbook;
  readonly sheets: ReadonlyMap<string, BoundSheet>;
  /** Sheets of the workbook that no declaration claims. */
  readonly others: readonly Sheet[];
}

/** Lays a template over a workbook. Never fails: what is missing is bound as missing, and checks say so. */
export function bind(workbook: Workbook, template: Template): BoundWorkbook {
  const claimed = new Set<Sheet>();
  const sheets = new Map<string, BoundSheet>();
  for (const find of [byName, byTable, byNearName]) {
    for (const declaration of template.sheets) {
      if (sheets.has(declaration.id)) continue;
      const sheet = find(
        workbook.sheets.filter((candidate) => !claimed.has(candidate)),
        declaration,
      );
      if (!sheet) continue;
      claimed.add(sheet);
      sheets.set(declaration.id, bindSheet(sheet, declaration));
    }
  }
  const ordered = template.sheets.map(
    (declaration) => [declaration.id, sheets.get(declaration.id) ?? missing(declaration)] as const,
  );
  return {
    template,
    workbook,
    sheets: new Map(ordered),
    others: workbook.sheets.filter((sheet) => !claimed.has(sheet)),
  };
}

export function boundSheet(workbook: BoundWorkbook, id: string): BoundSheet {
  const sheet = workbook.sheets.get(id);
  if (!sheet) throw new Error(`unknown sheet: ${id}`);
  return sheet;
}

/** The cells of a declared column, one a bound row; all null where the column is missing. */
export function cells(sheet: BoundSheet, column: string): readonly Cell[] {
  const bound = sheet.columns.get(column);
  if (!bound) throw new Error(`unknown column: ${sheet.declaration.id}.${column}`);
  return bound.cells;
}

/** A1 address of a declared column in a bound row; null where the column is missing. */
export function cellAddress(sheet: BoundSheet, column: string, row: number): string | null {
  const bound = sheet.columns.get(column);
  if (!bound || bound.index === null || sheet.headerRow === null) return null;
  if (sheet.declaration.layout === "form") return address(bound.index, formColumn(sheet) + 1);
  return address(sheet.headerRow + 1 + row, bound.index);
}

/** Whether a bound row has nothing in any declared column. */
export function isBlankRow(sheet: BoundSheet, row: number): boolean {
  for (const column of sheet.columns.values()) if (!isBlank(column.cells[row] ?? null)) return false;
  return true;
}

const byName = (sheets: readonly Sheet[], declaration: SheetDeclaration): Sheet | undefined =>
  sheets.find((sheet) => folded(sheet.name) === folded(declaration.name));

const byTable = (sheets: readonly Sheet[], declaration: SheetDeclaration): Sheet | undefined =>
  sheets.find((sheet) => sheet.tables.some((table) => folded(table.name) === folded(tableName(declaration))));

/** A sheet renamed by a letter or two still carries its headers. */
function byNearName(sheets: readonly Sheet[], declaration: SheetDeclaration): Sheet | undefined {
  const name = closest(
    declaration.name,
    sheets.map((sheet) => sheet.name),
  );
  return sheets.find((sheet) => sheet.name === name && findHeaderRow(sheet, declaration) !== null);
}

const formColumn = (sheet: BoundSheet): number => sheet.table?.column ?? LAYOUT.firstColumn;

function missing(declaration: SheetDeclaration): BoundSheet {
  const columns = declaration.columns.map(
    (column) => [column.id, { declaration: column, index: null, header: null, cells: [] }] as const,
  );
  return { declaration, sheet: null, table: null, headerRow: null, rows: 0, columns: new Map(columns), unexpected: [] };
}

function bindSheet(sheet: Sheet, declaration: SheetDeclaration): BoundSheet {
  const table =
    sheet.tables.find((candidate) => folded(candidate.name) === folded(tableName(declaration))) ??
    sheet.tables[0] ??
    null;
  const headerRow = findHeaderRow(sheet, declaration, table);
  if (headerRow === null) return { ...missing(declaration), sheet, table };
  return declaration.layout === "form"
    ? bindForm(sheet, declaration, table, headerRow)
    : bindTable(sheet, declaration, table, headerRow);
}

/** The row where most declared headers stand: the table's if it has one, else the best of the first thirty. */
function findHeaderRow(sheet: Sheet, declaration: SheetDeclaration, table: TableRange | null = null): number | null {
  const wanted = new Set(
    declaration.layout === "form" ? ["field", "value"] : declaration.columns.map((column) => folded(column.header)),
  );
  const count = (row: number): number => {
    const found = new Set<string>();
    for (let i = 0; i < sheet.columns.length; i++) {
      const name = folded(shown(cellAt(sheet, row, sheet.column + i)));
      if (wanted.has(name)) found.add(name);
    }
    return found.size;
  };
  const enough = Math.max(1, Math.min(2, wanted.size));
  if (table && count(table.row) >= enough) return table.row;
  let best: number | null = null;
  let most = enough - 1;
  for (let row = sheet.row; row < Math.min(sheet.row + sheet.rows, sheet.row + 30); row++) {
    const n = count(row);
    if (n > most) [best, most] = [row, n];
  }
  return best ?? table?.row ?? null;
}

function bindTable(
  sheet: Sheet,
  declaration: SheetDeclaration,
  table: TableRange | null,
  headerRow: number,
): BoundSheet {
  const from = table?.row === headerRow ? table.column : sheet.column;
  const to = table?.row === headerRow ? table.column + table.columns : sheet.column + sheet.columns.length;
  const headers: { header: string; index: number }[] = [];
  for (let index = from; index < Math.max(to, sheet.column + sheet.columns.length); index++) {
    const header = shown(cellAt(sheet, headerRow, index)).trim();
    if (header !== "") headers.push({ header, index });
  }
  const found = matchHeaders(declaration, headers);
  const last = lastRow(sheet, headerRow, [...found.values()]);
  const columns = declaration.columns.map((column): [string, BoundColumn] => {
    const at = found.get(column.id);
    if (!at) return [column.id, { declaration: column, index: null, header: null, cells: blanks(last - headerRow) }];
    const source = sheet.columns[at.index - sheet.column] ?? [];
    const cells = part(source, headerRow + 1 - sheet.row, last + 1 - sheet.row);
    return [column.id, { declaration: column, index: at.index, header: at.header, cells }];
  });
  const taken = new Set([...found.values()].map(({ index }) => index));
  return {
    declaration,
    sheet,
    table,
    headerRow,
    rows: last - headerRow,
    columns: new Map(columns),
    unexpected: headers.filter(({ index }) => !taken.has(index)),
  };
}

/** Exact headers first, then headers a letter or two off; the first of two alike wins, the other is unexpected. */
function matchHeaders(
  declaration: SheetDeclaration,
  headers: readonly { header: string; index: number }[],
): Map<string, { header: string; index: number }> {
  const found = new Map<string, { header: string; index: number }>();
  const free = new Set(headers);
  const claim = (column: Column, header: { header: string; index: number }): void => {
    found.set(column.id, header);
    free.delete(header);
  };
  for (const column of declaration.columns) {
    const match = [...free].find(({ header }) => folded(header) === folded(column.header));
    if (match) claim(column, match);
  }
  for (const column of declaration.columns) {
    if (found.has(column.id)) continue;
    const name = closest(
      column.header,
      [...free].map(({ header }) => header),
    );
    const match = [...free].find(({ header }) => header === name);
    if (match) claim(column, match);
  }
  return found;
}

/** The last row with anything in a bound column; blank rows at the end are not rows. */
function lastRow(sheet: Sheet, headerRow: number, columns: readonly { index: number }[]): number {
  for (let row = sheet.row + sheet.rows - 1; row > headerRow; row--) {
    if (columns.some(({ index }) => !isBlank(cellAt(sheet, row, index)))) return row;
  }
  return headerRow;
}

function bindForm(
  sheet: Sheet,
  declaration: SheetDeclaration,
  table: TableRange | null,
  headerRow: number,
): BoundSheet {
  const at = table?.column ?? LAYOUT.firstColumn;
  const fields: { header: string; index: number }[] = [];
  for (let row = headerRow + 1; row < sheet.row + sheet.rows; row++) {
    const header = shown(cellAt(sheet, row, at)).trim();
    if (header !== "") fields.push({ header, index: row });
  }
  const found = matchHeaders(declaration, fields);
  const columns = declaration.columns.map((column): [string, BoundColumn] => {
    const field = found.get(column.id);
    return [
      column.id,
      {
        declaration: column,
        index: field?.index ?? null,
        header: field?.header ?? null,
        cells: [field ? cellAt(sheet, field.index, at + 1) : null],
      },
    ];
  });
  const taken = new Set([...found.values()].map(({ index }) => index));
  return {
    declaration,
    sheet,
    table,
    headerRow,
    rows: 1,
    columns: new Map(columns),
    unexpected: fields.filter(({ index }) => !taken.has(index)),
  };
}

/** Cells `from` (included) to `to` (excluded) of a column; those outside the used block are blank. */
const part = (column: readonly Cell[], from: number, to: number): readonly Cell[] =>
  from >= 0 && to <= column.length
    ? column.slice(from, to)
    : Array.from({ length: to - from }, (_, i) => column[from + i] ?? null);

const blanks = (n: number): null[] => new Array(n).fill(null);
