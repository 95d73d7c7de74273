import { cells } from "../../template/bind.ts";
import { lengthOf } from "../../template/dictionary.ts";
import type { CellPlace, Checking } from "../check.ts";
import { textOf } from "./cell.ts";
import { isPercentage, type KpiFacts, kpisOf, VALUE_COLUMNS } from "./kpis.ts";
import { type ListIndex, listOf } from "./lists.ts";

/** The KPI whose value a cell holds; undefined for other cells. */
export function kpiOfValue({ sheet, column, row }: CellPlace, checking: Checking): KpiFacts | undefined {
  const values = VALUE_COLUMNS[sheet.declaration.id];
  if (values?.column !== column.id) return undefined;
  const code = textOf(cells(sheet, values.kpi)[row]);
  return code === null ? undefined : checking.once(kpisOf).get(code);
}

/** Smallest and largest number a cell may hold, by its column or its KPI. */
export function limitsOf(at: CellPlace, checking: Checking): { min: number; max: number } {
  const { type, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = at.column;
  if (type === "year") return { min: 1900, max: 2100 };
  return isPercentage(kpiOfValue(at, checking)) ? { min: Math.max(0, min), max: Math.min(100, max) } : { min, max };
}

/** What a column wants of a cell, in words: `a number, 0 to 100`. */
export function expectedAt(at: CellPlace, checking: Checking): string {
  const { type, list, pattern } = at.column;
  if (type === "list") return oneOf(listOf(checking, list!));
  if (type === "date") return "a date";
  if (type === "period") return "a year or a quarter, such as 2019 or 2019-Q4";
  if (type === "text") return pattern?.says ?? (lengthOf(at.column) > 255 ? "a text" : "a short text");
  const { min, max } = limitsOf(at, checking);
  const what = type === "integer" ? "a whole number" : type === "year" ? "a year" : "a number";
  if (min === Number.NEGATIVE_INFINITY) return max === Number.POSITIVE_INFINITY ? what : `${what}, ${max} or less`;
  return max === Number.POSITIVE_INFINITY ? `${what}, ${min} or more` : `${what}, ${min} to ${max}`;
}

/** A list by its entries where they are few enough to read, else by its name. */
function oneOf({ title, values }: ListIndex): string {
  const entries = [...values];
  const named = `${entries.slice(0, -1).join(", ")} or ${entries.at(-1)}`;
  return entries.length > 1 && named.length <= MOST_READ ? named : `one of the list ${title}`;
}

/** Characters of a list's entries that are read at a glance. */
const MOST_READ = 200;

/** Whether a cell is to hold a number. */
export const wantsNumber = ({ column: { type } }: CellPlace): boolean =>
  type === "number" || type === "money" || type === "percent" || type === "integer" || type === "year";

/** Whether a number is one the cell may hold. */
export function suits(value: number, at: CellPlace, checking: Checking): boolean {
  const { min, max } = limitsOf(at, checking);
  if (value < min || value > max) return false;
  return Number.isInteger(value) || (at.column.type !== "integer" && at.column.type !== "year");
}
