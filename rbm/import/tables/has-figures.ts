import { readNumber } from "../../checks/read/number.ts";
import type { Grid } from "./grid.ts";

/** Whether a row holds a number that is neither a year nor one of 1, 2, 3, … under a header: then it is no header. */
export function hasFigures(grid: Grid, row: number): boolean {
  const numbers: { readonly column: number; readonly value: number }[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const value = numberAt(grid, row, column);
    if (value === null) continue;
    if (!(Number.isInteger(value) && value > 1900 && value < 2100)) numbers.push({ column, value });
  }
  if (numbers.length === 0) return false;
  const [first] = numbers as [(typeof numbers)[number]];
  const isRun = numbers.every(({ column, value }, i) => value === i + 1 && column === first.column + i);
  // A row that numbers all columns is none of the header.
  return !(isRun && numbers.length > 1 && hasHeaderBefore(grid, row, first.column));
}

/** A number, or a text that is one: files made from CSV have nothing but texts. */
function numberAt(grid: Grid, row: number, column: number): number | null {
  const cell = grid.at(row, column);
  if (typeof cell === "number") return cell;
  const read = typeof cell === "string" && cell.length < 20 ? readNumber(cell.trim()) : null;
  return read === null || read.percent ? null : "value" in read ? read.value : read.either[0];
}

/** Whether the row above has a header over the column, and one before it. */
function hasHeaderBefore(grid: Grid, row: number, column: number): boolean {
  for (let c = grid.firstColumn; c < column; c++) {
    const above = grid.text(row - 1, c);
    if (above !== "" && !/^\d/.test(above)) return grid.text(row - 1, column) !== "";
  }
  return false;
}
