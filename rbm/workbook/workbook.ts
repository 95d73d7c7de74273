/** A date as Excel holds it (a serial with a date format), told apart from a text that only looks like one. */
export interface CellDate {
  /** ISO 8601: `2021-09-30`, or `2021-09-30T14:00:00` where the cell has a time of day. */
  readonly date: string;
}

/** What Excel shows where a formula fails: `#REF!`, `#N/A`, … */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. Blank is null; 0 and "" are not blank. Plain JSON, so that a workbook can be sent. */
export type Cell = null | string | number | boolean | CellDate | CellError;

export type Visibility = "visible" | "hidden" | "very hidden";

/** A block of cells; rows and columns count from 0, as in arrays. A1 addresses are for people. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An Excel table (list object): where it sits, header row included. */
export interface TableRange extends Block {
  readonly name: string;
}

/** The used block of a sheet, a column at a time. */
export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  /** Where the first cell of `columns` sits. */
  readonly row: number;
  readonly column: number;
  /** How many rows each column has. */
  readonly rows: number;
  readonly columns: readonly (readonly Cell[])[];
  /** Cells that hold a formula, by A1 address; the cell itself holds its last result. */
  readonly formulas: Readonly<Record<string, string>>;
  readonly tables: readonly TableRange[];
  readonly merged: readonly Block[];
  /** Hidden rows, counted from 0. */
  readonly hiddenRows: readonly number[];
}

/**
 * A workbook as Resultbook sees it, wherever it came from: `addin/excel` (Office.js) and `rbm/workbook/xlsx` (bytes) each make one.
 * No type of Office.js or of the .xlsx library leaks out of its adapter.
 */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
  /** Defined names, each with its formula without the leading `=`. */
  readonly names: Readonly<Record<string, string>>;
}

export const isDate = (cell: Cell): cell is CellDate => typeof cell === "object" && cell !== null && "date" in cell;
export const isError = (cell: Cell): cell is CellError => typeof cell === "object" && cell !== null && "error" in cell;

/** Blank for a reader of the sheet: nothing there, or only white space and signs that cannot be seen. */
export function isBlank(cell: Cell): boolean {
  if (typeof cell !== "string") return cell === null;
  const first = cell.charCodeAt(0);
  // Nearly every text begins with a sign of ASCII that is no white space.
  return !(first > 32 && first < 127) && /^[\s\u200b\u2060]*$/.test(cell);
}

/** The cell at a row and column of the sheet (both from 0); null outside its used block. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.columns[column - sheet.column]?.[row - sheet.row] ?? null;
}

/** How a cell is shown to a person in a message: text as it is, numbers raw, blank as "". */
export function shown(cell: Cell): string {
  if (cell === null) return "";
  if (isDate(cell)) return cell.date;
  if (isError(cell)) return cell.error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell);
}
