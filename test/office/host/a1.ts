import { isEntireColumn, isEntireRow, MAX_COLS, MAX_ROWS, type Rect } from "./rect.ts";

export function columnName(index: number): string {
  let name = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

const ADDRESS = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/** `A1`, `A1:B2`, `A:C`, `2:5`, with or without dollars; null when it is none of these. */
export function parseAddress(text: string): Rect | null {
  const m = ADDRESS.exec(text.trim());
  if (!m || (!m[1] && !m[2])) return null;
  const isSpan = text.includes(":");
  if (!isSpan && !(m[1] && m[2])) return null;
  if (isSpan && (!m[1] !== !m[3] || !m[2] !== !m[4])) return null;
  const col1 = m[1] ? columnIndex(m[1]) : 0;
  const row1 = m[2] ? Number(m[2]) - 1 : 0;
  const col2 = !isSpan ? col1 : m[3] ? columnIndex(m[3]) : MAX_COLS - 1;
  const row2 = !isSpan ? row1 : m[4] ? Number(m[4]) - 1 : MAX_ROWS - 1;
  if (Math.min(row1, row2) < 0 || Math.max(row1, row2) >= MAX_ROWS || Math.max(col1, col2) >= MAX_COLS) return null;
  return {
    row: Math.min(row1, row2),
    col: Math.min(col1, col2),
    rows: Math.abs(row2 - row1) + 1,
    cols: Math.abs(col2 - col1) + 1,
  };
}

export function formatAddress(r: Rect, dollar = ""): string {
  const col = (c: number) => dollar + columnName(c);
  const row = (n: number) => dollar + (n + 1);
  if (isEntireColumn(r)) return `${col(r.col)}:${col(r.col + r.cols - 1)}`;
  if (isEntireRow(r)) return `${row(r.row)}:${row(r.row + r.rows - 1)}`;
  const first = col(r.col) + row(r.row);
  return r.rows === 1 && r.cols === 1 ? first : `${first}:${col(r.col + r.cols - 1)}${row(r.row + r.rows - 1)}`;
}

/** A sheet's name as an address carries it, quoted when it has to be. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !parseAddress(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'My sheet'!A1` into the sheet's name and the rest. */
export function splitSheet(text: string): { sheet: string | null; address: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: null, address: text };
  const sheet = text
    .slice(0, at)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  return { sheet, address: text.slice(at + 1) };
}
