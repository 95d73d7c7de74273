import { type ColumnTable, toCSV } from "arquero";
import { safeText } from "../rbm/exchange/csv.ts";
import type { TableDeclaration } from "./schema/table-declaration.ts";

/** Numbers stay numbers. */
const safe = (value: unknown): unknown => (typeof value === "string" ? safeText(value) : value);

/** A table as CSV, its declared columns in order, blank cells empty; safe to open in a spreadsheet. */
export function toCsv(table: ColumnTable, { columns }: Pick<TableDeclaration, "columns">): string {
  const names = Object.keys(columns);
  return toCSV(table, { columns: names, format: Object.fromEntries(names.map((name) => [name, safe])) });
}
