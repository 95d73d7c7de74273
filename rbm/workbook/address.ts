import type { Block } from "./workbook.ts";

/** `0` → `A`, `26` → `AA`. */
export function columnName(index: number): string {
  let name = "";
  for (let i = index + 1; i > 0; i = Math.floor((i - 1) / 26)) name = String.fromCharCode(65 + ((i - 1) % 26)) + name;
  return name;
}

/** `A` → `0`, `AA` → `26`; case does not matter. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A1 address of a cell; row and column count from 0. */
export const address = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A1 address of a block: `B2`, `B2:D9`. */
export function blockAddress({ row, column, rows, columns }: Block): string {
  const first = address(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${address(row + rows - 1, column + columns - 1)}`;
}

/** Reads `B2`, `$B$2:D9` or `Sheet!B2` into a block; null where it is no A1 address. */
export function parseAddress(text: string): Block | null {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text);
  if (!match) return null;
  const [, c1, r1, c2 = c1, r2 = r1] = match;
  const row = Math.min(Number(r1), Number(r2)) - 1;
  const column = Math.min(columnIndex(c1!), columnIndex(c2!));
  return {
    row,
    column,
    rows: Math.abs(Number(r2) - Number(r1)) + 1,
    columns: Math.abs(columnIndex(c2!) - columnIndex(c1!)) + 1,
  };
}
