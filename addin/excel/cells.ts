/// <reference types="office-js" />
import type { Cell } from "../../rbm/workbook/workbook.ts";
import { isDate, isError } from "../../rbm/workbook/workbook.ts";

/** What Office.js takes and gives for one cell. */
export type Raw = string | number | boolean;

/** What Office.js tells of a block of cells. */
export interface RawBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
}

/** The properties that make a {@link RawBlock}. */
export const CELLS = "values,formulas,numberFormat,valueTypes,rowIndex,columnIndex";

export const rawOf = (range: Excel.Range): RawBlock => ({
  row: range.rowIndex,
  column: range.columnIndex,
  values: range.values,
  formulas: range.formulas,
  formats: range.numberFormat,
  types: range.valueTypes,
});

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A format that shows a date, or a date with a time; one that shows a time only keeps its number. */
export function isDateFormat(format: string): boolean {
  const letters = (format.split(";")[0] ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, "");
  return !/general/i.test(letters) && /[yd]|m{3}/i.test(letters);
}

/** Excel counts a 29 February 1900 that never was, so serials before it are a day short. */
const dayOf = (serial: number): number => EPOCH + (serial < 60 ? serial + 1 : serial) * DAY;

function dateOf(serial: number): Cell {
  const moment = new Date(Math.round(dayOf(serial) / 1000) * 1000);
  const year = moment.getUTCFullYear();
  if (Number.isNaN(year) || year < 1899 || year > 9999) return { error: "#NUM!" };
  const iso = moment.toISOString();
  return { date: iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19) };
}

/** An ISO date as Excel's serial. */
export function serialOf(date: string): number {
  const days = (Date.parse(date.includes("T") ? `${date}Z` : `${date}T00:00:00Z`) - EPOCH) / DAY;
  return days < 61 ? days - 1 : days;
}

/** A cell as Office.js gives it: value, value type and number format; `""` is blank, unless a formula gave it. */
export function cellFrom(value: unknown, type: unknown, format: unknown, hasFormula: boolean): Cell {
  if (value === "" || value === null || value === undefined) return hasFormula ? "" : null;
  if (type === "Error") return { error: String(value) };
  if (typeof value === "number") return isDateFormat(String(format)) ? dateOf(value) : value;
  return typeof value === "boolean" ? value : String(value);
}

export const isFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** Texts that Excel would make something else of: numbers, dates, formulas, errors, true and false. */
const MEANS_MORE = /^['=+\-@#(]|\d|^\s*(true|false)\s*$/i;

/** What to write so that the cell holds exactly this. In a cell formatted as text every text stays as it is. */
export function entered(cell: Cell, format: string): Raw {
  if (cell === null) return "";
  if (isDate(cell)) return serialOf(cell.date);
  if (isError(cell)) return cell.error;
  if (typeof cell !== "string") return cell;
  if (format === "@") return cell.startsWith("'") ? `'${cell}` : cell;
  return MEANS_MORE.test(cell) ? `'${cell}` : cell;
}
