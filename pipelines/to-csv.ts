import { type ColumnTable, toCSV } from "arquero";
import type { TableDeclaration } from "./schema/table-declaration.ts";

/** A text that a spreadsheet would take for a formula when it opens the file. */
const FORMULA = /^[=+\-@\t\r]/;

/** Keeps a text from being run as a formula: ' in front. Numbers stay numbers. */
export const safeText = (value: unknown): unknown =>
  typeof value === "string" && FORMULA.test(value) ? `'${value}` : value;

/** A table as CSV, its declared columns in order, blank cells empty; safe to open in a spreadsheet. */
export function toCsv(table: ColumnTable, { columns }: Pick<TableDeclaration, "columns">): string {
  const names = Object.keys(columns);
  return toCSV(table, { columns: names, format: Object.fromEntries(names.map((name) => [name, safeText])) });
}
