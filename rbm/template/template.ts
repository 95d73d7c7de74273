import type { Framework } from "../framework/framework.ts";

/** Who may see a column outside the bureau; decks and exports obey. */
export type Audience = "internal" | "tdag" | "public";

export type ColumnType =
  | "text"
  | "number"
  | "integer"
  /** A percentage, 0 to 100. */
  | "percent"
  /** CHF. */
  | "money"
  | "date"
  /** `2021-Q3` or `2021`. */
  | "period"
  | "year"
  /** One of a list. */
  | "list";

/** An entry of a list: what the dropdown shows is what the cell holds. */
export interface ListItem {
  readonly value: string;
  /** The code in the outer standard: SDMX, IATI, … */
  readonly code?: string;
  readonly about?: string;
  /** Dimension of a disaggregation category. */
  readonly dimension?: string;
}

/** A list of the template: fixed, or read off the framework. */
export interface List {
  readonly id: string;
  readonly title: string;
  items(framework: Framework): readonly ListItem[];
}

/** A column of a sheet, declared once; everything else about it is read off this. */
export interface Column {
  readonly id: string;
  readonly header: string;
  readonly type: ColumnType;
  /** What goes in here, for the note on the header, the pane and the dictionary. */
  readonly about: string;
  /** The list's id, for type `list`. */
  readonly list?: string;
  /** Must be filled in every row that has anything. Defaults to false. */
  readonly required?: boolean;
  /** For a text: the whole of it must match. */
  readonly pattern?: { readonly is: RegExp; readonly says: string };
  readonly min?: number;
  readonly max?: number;
  /** Characters at the most; defaults to 255 for text. */
  readonly maxLength?: number;
  /** Words at the most. */
  readonly maxWords?: number;
  /** A value of another sheet's column. */
  readonly refers?: { readonly sheet: string; readonly column: string };
  /** Filled in when the workbook is handed out, and not to be typed over without a row in Record of changes. */
  readonly prefilled?: boolean;
  /** Width in characters; derived from the type and header where absent. */
  readonly width?: number;
  readonly audience: Audience;
}

/** A sheet of the template, declared once. */
export interface SheetDeclaration {
  readonly id: string;
  /** Name of the sheet in Excel. */
  readonly name: string;
  /** One sentence under the title: what a row is. */
  readonly about: string;
  /** `table`: a header row, then rows. `form`: one row, its columns listed downwards as Field and Value. */
  readonly layout: "table" | "form";
  /** Ids of the columns that together name a row; none where rows have no name. */
  readonly key: readonly string[];
  /** Typed in by focal points; other sheets are protected. */
  readonly entry: boolean;
  readonly columns: readonly Column[];
  /** Has to have at least one row before a push. Defaults to false. */
  readonly needsRows?: boolean;
}

/** What a valid workbook is. */
export interface Template {
  /** `priority`, `framework`, `delivery`. */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly sheets: readonly SheetDeclaration[];
  readonly lists: readonly List[];
}

/** Excel's name of a sheet's table: `rb_Actuals`, `rb_KPI_targets`. */
export const tableName = (sheet: SheetDeclaration): string => `rb_${sheet.name.replace(/[^A-Za-z0-9]+/g, "_")}`;

/** Excel's name of a list's range: `rb_list_places`. */
export const listName = (list: List | string): string =>
  `rb_list_${(typeof list === "string" ? list : list.id).replace(/[^A-Za-z0-9]+/g, "_")}`;

/** Where the parts of a sheet sit, rows from 0: title, about, an empty row, headers, then data. */
export const LAYOUT = { titleRow: 0, aboutRow: 1, headerRow: 3, firstRow: 4, firstColumn: 0 } as const;

export function sheetOf(template: Template, id: string): SheetDeclaration {
  const sheet = template.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new Error(`unknown sheet: ${id}`);
  return sheet;
}

export function columnOf(sheet: SheetDeclaration, id: string): Column {
  const column = sheet.columns.find((candidate) => candidate.id === id);
  if (!column) throw new Error(`unknown column: ${sheet.id}.${id}`);
  return column;
}
