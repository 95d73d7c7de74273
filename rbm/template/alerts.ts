import { type Column, type ColumnType, listName } from "./template.ts";
import { referenceName } from "./validation.ts";

export type Alert = "missing" | "off list" | "not a number" | "not a date" | "out of range";

/** A conditional format: where the formula, written for the first cell, is true, the cell looks like this. */
export interface AlertLayout {
  readonly alert: Alert;
  /** Without the leading `=`, relative to the first cell of the column. */
  readonly formula: string;
  /** Colours as `RRGGBB`. */
  readonly fill: string;
  readonly ink: string;
}

const WRONG = { fill: "FBE9EA", ink: "B10E1C" };
const MISSING = { fill: "FFF1E5", ink: "BC4B09" };

const NUMERIC: ReadonlySet<ColumnType> = new Set(["number", "integer", "percent", "money", "year"]);

/**
 * Conditional formats of a column. They see what a paste brings past the validation.
 * @param cell A1 address of its first cell, without `$`
 * @param row cells of the first row, `$A5:$J5`; null in a form, where a required field is always wanted
 */
export function alertsOf(column: Column, cell: string, row: string | null): AlertLayout[] {
  const alerts: AlertLayout[] = [];
  const add = (alert: Alert, formula: string): void => {
    alerts.push({ alert, formula, ...(alert === "missing" ? MISSING : WRONG) });
  };
  if (column.required) add("missing", row ? `AND(LEN(TRIM(${cell}))=0,COUNTA(${row})>0)` : `LEN(TRIM(${cell}))=0`);
  const list = column.refers
    ? referenceName(column.refers)
    : column.type === "list"
      ? listName(column.list ?? "")
      : null;
  // COUNTIF would let `arab states` and `*` through.
  if (list) add("off list", `IF(LEN(TRIM(${cell}))=0,FALSE,SUMPRODUCT(--EXACT(${list},${cell}))=0)`);
  if (NUMERIC.has(column.type)) add("not a number", `ISTEXT(${cell})`);
  if (column.type === "date") add("not a date", `ISTEXT(${cell})`);
  const bounds = [
    ...(column.min === undefined ? [] : [`${cell}<${column.min}`]),
    ...(column.max === undefined ? [] : [`${cell}>${column.max}`]),
  ];
  if (bounds.length > 0) add("out of range", `AND(ISNUMBER(${cell}),OR(${bounds.join(",")}))`);
  return alerts;
}
