import { columnIndex, columnName } from "../../workbook/address.ts";
import { type Grid, within } from "./grid.ts";

/** The columns that a table has, `E:H`; of a sheet on its side its rows, `18:25`. */
export function acrossOf({ turned, firstColumn, lastColumn }: Grid): string {
  const name = (column: number): string => (turned ? String(column + 1) : columnName(column));
  return `${name(firstColumn)}:${name(lastColumn)}`;
}

/** The columns of a table that another one stands beside; all of them where it says none. */
export function withinAcross(grid: Grid, across: string | undefined): Grid {
  const [first, last] = (across ?? "").split(":");
  if (!first || !last) return grid;
  const at = (name: string): number => (/^\d+$/.test(name) ? Number(name) - 1 : columnIndex(name));
  return within(grid, at(first), at(last));
}
