import { type BoundWorkbook, cellAddress } from "../template/bind.ts";
import type { CellChange } from "./difference.ts";
import { rowsByName } from "./rows-by-name.ts";

/** A cell of a workbook. */
export interface CellPlace {
  /** Name of the sheet. */
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** Where the cells that a difference names are in a workbook; null where it has no such row. */
export function placesIn(
  bound: BoundWorkbook,
): (named: Pick<CellChange, "sheet" | "key" | "column">) => CellPlace | null {
  const rows = new Map<string, ReadonlyMap<string, number>>();
  return ({ sheet: id, key, column }) => {
    const sheet = bound.sheets.get(id);
    if (!sheet?.sheet) return null;
    const named = rows.get(id) ?? rowsByName(sheet);
    rows.set(id, named);
    const row = named.get(key);
    const cell = row === undefined ? null : cellAddress(sheet, column, row);
    return cell ? { sheet: sheet.sheet.name, cell } : null;
  };
}
