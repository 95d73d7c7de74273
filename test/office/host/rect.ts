/** A block of cells, zero-based. */
export interface Rect {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;

export const cellCount = (r: Rect) => r.rows * r.cols;
export const isSingle = (r: Rect) => r.rows === 1 && r.cols === 1;
export const isEntireColumn = (r: Rect) => r.row === 0 && r.rows === MAX_ROWS;
export const isEntireRow = (r: Rect) => r.col === 0 && r.cols === MAX_COLS;
export const contains = (r: Rect, row: number, col: number) =>
  row >= r.row && row < r.row + r.rows && col >= r.col && col < r.col + r.cols;

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.col === b.col && a.rows === b.rows && a.cols === b.cols;
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const cols = Math.min(a.col + a.cols, b.col + b.cols) - col;
  return rows > 0 && cols > 0 ? { row, col, rows, cols } : null;
}

export function covers(outer: Rect, inner: Rect): boolean {
  const shared = intersect(outer, inner);
  return shared !== null && sameRect(shared, inner);
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const col = Math.min(a.col, b.col);
  return {
    row,
    col,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    cols: Math.max(a.col + a.cols, b.col + b.cols) - col,
  };
}

/** What is left of `a` once `b` is cut out: at most four blocks. */
export function subtract(a: Rect, b: Rect): Rect[] {
  const cut = intersect(a, b);
  if (!cut) return [a];
  const below = cut.row + cut.rows;
  const right = cut.col + cut.cols;
  return [
    { row: a.row, col: a.col, rows: cut.row - a.row, cols: a.cols },
    { row: below, col: a.col, rows: a.row + a.rows - below, cols: a.cols },
    { row: cut.row, col: a.col, rows: cut.rows, cols: cut.col - a.col },
    { row: cut.row, col: right, rows: cut.rows, cols: a.col + a.cols - right },
  ].filter((r) => r.rows > 0 && r.cols > 0);
}

/** Row by row, the value of `read` at every cell. */
export function grid<T>(r: Rect, read: (row: number, col: number) => T): T[][] {
  return Array.from({ length: r.rows }, (_, i) => Array.from({ length: r.cols }, (_, j) => read(r.row + i, r.col + j)));
}
