import { type Cell, isBlank, isDate, shown } from "../workbook/workbook.ts";
import { type BoundSheet, type BoundWorkbook, isBlankRow } from "./bind.ts";
import type { Content, Row, Value } from "./content.ts";
import { identityOf } from "./identity.ts";
import type { ColumnType } from "./template.ts";

/** What a bound workbook says, as data. Never fails; a cell that is not of its column's type stays as text, for checks to name. */
export function contentOf(bound: BoundWorkbook): Content {
  const sheets = [...bound.sheets].map(([id, sheet]): [string, Row[]] => [id, rowsOf(sheet)]);
  return { identity: identityOf(bound), sheets: Object.fromEntries(sheets) };
}

/** Rows of a bound sheet that have anything; a blank form has none. */
export function rowsOf(sheet: BoundSheet): Row[] {
  const rows: Row[] = [];
  for (let row = 0; row < sheet.rows; row++) if (!isBlankRow(sheet, row)) rows.push(rowOf(sheet, row));
  return rows;
}

/** One bound row, every declared column there. */
export function rowOf(sheet: BoundSheet, row: number): Row {
  return Object.fromEntries(
    [...sheet.columns].map(([id, { declaration, cells }]) => [id, asValue(cells[row] ?? null, declaration.type)]),
  );
}

const NUMERIC: ReadonlySet<ColumnType> = new Set(["number", "integer", "percent", "money", "year"]);

/**
 * A cell as a value of its column: numbers where numbers are asked, ISO dates where dates are, else trimmed text
 * (a period typed as the number 2021 is `2021`). What does not fit is its text: nothing typed is lost.
 */
export function asValue(cell: Cell, type: ColumnType): Value {
  if (isBlank(cell)) return null;
  if (typeof cell === "number" && NUMERIC.has(type)) return cell === 0 ? 0 : cell;
  if (isDate(cell) && type === "date") return cell.date.slice(0, 10);
  return shown(cell).replace(/\r\n?/g, "\n").trim();
}
