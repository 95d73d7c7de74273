import type { Framework } from "../framework/framework.ts";
import { address, columnName } from "../workbook/address.ts";
import type { Block, TableRange } from "../workbook/workbook.ts";
import { type AlertLayout, alertsOf } from "./alerts.ts";
import { help } from "./dictionary.ts";
import { IDENTITY_SHEET } from "./identity.ts";
import {
  type Column,
  type ColumnType,
  columnOf,
  LAYOUT,
  listName,
  type SheetDeclaration,
  sheetOf,
  type Template,
  tableName,
} from "./template.ts";
import { referenceName, type ValidationLayout, validationOf } from "./validation.ts";

/** Name of the sheet that holds the lists. */
export const LISTS_SHEET = "Lists";

/** Sheets that we make besides the declared ones: not the user's, and not unexpected. */
export const isOwnSheet = (name: string): boolean => name === LISTS_SHEET || name === IDENTITY_SHEET;

/** Headers of a form; its third column says what goes in. */
export const FORM_HEADERS = ["Field", "Value", "What goes in"] as const;

/** Characters across a printed page. */
const PAGE_WIDTH = 200;

/** How many pages side by side a sheet of some columns is printed on. */
export const pagesAcross = (widths: readonly number[]): number =>
  Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH));

/** Rows below the data that dropdowns, formats and alerts already cover. */
export const TYPING_ROWS = 500;

/** A declared column as an Excel builder needs it. */
export interface ColumnLayout {
  readonly id: string;
  readonly header: string;
  /** The cell that names it: a header, or in a form the field. */
  readonly headerCell: Block;
  /** Note on that cell. */
  readonly note: string;
  /** Its cells, those for rows still to be typed included. */
  readonly cells: Block;
  readonly numberFormat: string;
  readonly align: "left" | "right";
  readonly wrap: boolean;
  /** Where the sheet is protected, whether it can be typed in. */
  readonly locked: boolean;
  readonly prefilled: boolean;
  readonly required: boolean;
  readonly validation: ValidationLayout;
  readonly alerts: readonly AlertLayout[];
  /** Height in points of a form's row while it is blank; null for Excel's own. */
  readonly height: number | null;
}

/** A sheet of the template as an Excel builder needs it: plain data, no type of Office.js or of the .xlsx library. */
export interface SheetLayout {
  readonly id: string;
  readonly name: string;
  readonly layout: "table" | "form";
  readonly title: string;
  readonly about: string;
  /** Sheet column of what is said under the title: where a sheet is printed on pages side by side, not the one that each of them repeats, which would cut it off. */
  readonly aboutColumn: number;
  /** Headers of the table, as they stand in the header row. */
  readonly headers: readonly string[];
  /** The list object; one blank row where there is no data. */
  readonly table: TableRange;
  /** Whether the headers carry filter buttons. */
  readonly filter: boolean;
  readonly protected: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Width of each sheet column in characters. */
  readonly widths: readonly number[];
  readonly columns: readonly ColumnLayout[];
}

/** A list on the sheet Lists, one a column. */
export interface ListLayout {
  readonly id: string;
  readonly title: string;
  /** Defined name of its items. */
  readonly name: string;
  readonly items: readonly string[];
  /** Sheet column, from 0. */
  readonly column: number;
  readonly width: number;
}

export interface ListsLayout {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly lists: readonly ListLayout[];
}

export interface WorkbookLayout {
  readonly sheets: readonly SheetLayout[];
  readonly lists: ListsLayout;
  /** Defined names of lists and of columns that others refer to, each with its formula without the leading `=`. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * How a template looks in Excel, all of it read off the declaration.
 * @param rows how many rows of data a sheet holds, by sheet id; 0 where not told
 */
export function layoutOf(
  template: Template,
  framework: Framework,
  rows: Readonly<Record<string, number>> = {},
): WorkbookLayout {
  const lists = listsLayout(template, framework);
  const names: Record<string, string> = {};
  for (const { name, column, items } of lists.lists) {
    const block = { row: LAYOUT.firstRow, column, rows: Math.max(1, items.length), columns: 1 };
    names[name] = absolute(lists.name, block);
  }
  for (const refers of template.sheets.flatMap(({ columns }) => columns.flatMap((column) => column.refers ?? []))) {
    const sheet = sheetOf(template, refers.sheet);
    const column = sheet.columns.indexOf(columnOf(sheet, refers.column));
    const block = dataBlock(sheet, column, rows[sheet.id] ?? 0);
    // Blank cells in a dropdown's range make Excel take anything, so the name ends at the last filled cell.
    const all = absolute(sheet.name, block);
    names[referenceName(refers)] = `${absolute(sheet.name, { ...block, rows: 1 })}:INDEX(${all},MAX(1,COUNTA(${all})))`;
  }
  return {
    sheets: template.sheets.map((sheet) => sheetLayout(sheet, template, framework, rows[sheet.id] ?? 0)),
    lists,
    names,
  };
}

function sheetLayout(sheet: SheetDeclaration, template: Template, framework: Framework, rows: number): SheetLayout {
  const form = sheet.layout === "form";
  const headers = form ? FORM_HEADERS : sheet.columns.map(({ header }) => header);
  const widths = form ? formWidths(sheet) : sheet.columns.map((column) => widthOf(column, template, framework));
  return {
    id: sheet.id,
    name: sheet.name,
    layout: sheet.layout,
    title: sheet.name,
    about: sheet.about,
    aboutColumn: pagesAcross(widths) > 1 ? LAYOUT.firstColumn + 1 : LAYOUT.firstColumn,
    headers,
    table: {
      name: tableName(sheet),
      row: LAYOUT.headerRow,
      column: LAYOUT.firstColumn,
      rows: 1 + (form ? sheet.columns.length : Math.max(1, rows)),
      columns: headers.length,
    },
    filter: !form,
    protected: !sheet.entry,
    frozen: { rows: LAYOUT.firstRow, columns: form ? 0 : Math.min(1, sheet.key.length) },
    widths,
    columns: sheet.columns.map((column, i) => columnLayout(sheet, column, i, template, rows)),
  };
}

function columnLayout(
  sheet: SheetDeclaration,
  column: Column,
  i: number,
  template: Template,
  rows: number,
): ColumnLayout {
  const form = sheet.layout === "form";
  const cells = dataBlock(sheet, i, rows);
  const last = LAYOUT.firstColumn + sheet.columns.length - 1;
  const row = `$${address(cells.row, LAYOUT.firstColumn)}:$${address(cells.row, last)}`;
  return {
    id: column.id,
    header: column.header,
    headerCell: form
      ? { row: cells.row, column: LAYOUT.firstColumn, rows: 1, columns: 1 }
      : { row: LAYOUT.headerRow, column: cells.column, rows: 1, columns: 1 },
    note: help(sheet, column, template),
    cells,
    numberFormat: FORMATS[column.type] ?? "@",
    align: !form && RIGHT.has(column.type) ? "right" : "left",
    wrap: form || (column.width ?? 0) > 24,
    locked: column.prefilled ?? false,
    prefilled: column.prefilled ?? false,
    required: column.required ?? false,
    validation: validationOf(column, template),
    alerts: alertsOf(column, address(cells.row, cells.column), form ? null : row),
    height: form && column.maxWords ? 120 : null,
  };
}

/** The cells of a declared column: its data and the rows still to be typed, or one cell of a form. */
function dataBlock(sheet: SheetDeclaration, i: number, rows: number): Block {
  return sheet.layout === "form"
    ? { row: LAYOUT.firstRow + i, column: LAYOUT.firstColumn + 1, rows: 1, columns: 1 }
    : { row: LAYOUT.firstRow, column: LAYOUT.firstColumn + i, rows: rows + TYPING_ROWS, columns: 1 };
}

function listsLayout(template: Template, framework: Framework): ListsLayout {
  const lists = template.lists.map((list, column) => {
    const items = list.items(framework).map(({ value }) => value);
    const longest = Math.max(list.title.length, ...items.map((item) => item.length));
    return { id: list.id, title: list.title, name: listName(list), items, column, width: clamp(longest + 3, 12, 48) };
  });
  return {
    name: LISTS_SHEET,
    title: LISTS_SHEET,
    about: "What the dropdowns offer. Lists come with the template and the plan; they are not changed here.",
    lists,
  };
}

/** Text is formatted as text, so that a code stays a code and a line that starts with - is no formula. */
const FORMATS: Readonly<Partial<Record<ColumnType, string>>> = {
  number: "General",
  integer: "0",
  percent: "General",
  money: "#,##0.00",
  date: "yyyy-mm-dd",
  year: "0",
};

/** Dates are read from the left, as texts are, and touch no text of the column beside them. */
const RIGHT: ReadonlySet<ColumnType> = new Set(["number", "integer", "percent", "money", "year"]);

/** Room for the filter button beside the header. */
const BUTTON = 4;

function widthOf(column: Column, template: Template, framework: Framework): number {
  if (column.width) return column.width;
  const items = template.lists.find(({ id }) => id === column.list)?.items(framework) ?? [];
  const own =
    column.type === "text"
      ? clamp((column.maxLength ?? 255) + 2, 12, 24)
      : column.type === "list"
        ? clamp(Math.max(0, ...items.map(({ value }) => value.length)) + 3, 10, 32)
        : 13;
  return Math.max(own, column.header.length + BUTTON);
}

function formWidths(sheet: SheetDeclaration): number[] {
  const field = Math.max(...sheet.columns.map(({ header }) => header.length)) + BUTTON;
  const value = Math.max(44, ...sheet.columns.map(({ width }) => width ?? 0));
  return [Math.max(24, field), value, 56];
}

/** `'KPI targets'!$A$5:$A$9`. */
export function absolute(sheet: string, block: Block): string {
  const name = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  const at = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const first = at(block.row, block.column);
  const last = at(block.row + block.rows - 1, block.column + block.columns - 1);
  return `${name}!${first === last ? first : `${first}:${last}`}`;
}

const clamp = (n: number, least: number, most: number): number => Math.min(most, Math.max(least, n));
