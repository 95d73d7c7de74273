import type { CellChange } from "./difference.ts";

/** The changes of one row. */
export interface ChangedRow {
  /** What names the row; "" for a form. */
  readonly key: string;
  /** Null where the row is on both sides. */
  readonly kind: "new" | "removed" | null;
  readonly cells: readonly CellChange[];
}

/**
 * Changes of one sheet by row, in their order. `keys` are the ids of the columns that name a row: where one of them changes from or to
 * blank the whole row is new or gone, and its name says what those cells would.
 */
export function rowsOf(changes: readonly CellChange[], keys: readonly string[]): ChangedRow[] {
  const rows = new Map<string, CellChange[]>();
  for (const change of changes) {
    const row = rows.get(change.key);
    if (row) row.push(change);
    else rows.set(change.key, [change]);
  }
  return [...rows].map(([key, cells]) => {
    const named = cells.filter(({ column }) => keys.includes(column));
    const all = (side: "from" | "to"): boolean => named.length > 0 && named.every((cell) => cell[side] === null);
    const kind = all("from") ? "new" : all("to") ? "removed" : null;
    return { key, kind, cells: cells.filter(({ column }) => !keys.includes(column)) };
  });
}

/**
 * Rows as they changed from one quarter's workbook to another's: a row that is gone and a new one that differ in the quarter only are one
 * row, with what it said before and says now. Rows that say the same in both are left out.
 */
export function acrossQuarters(rows: readonly ChangedRow[], from: string, to: string): ChangedRow[] {
  const moved = (key: string): string =>
    key
      .split(" · ")
      .map((part) => (part === from ? to : part))
      .join(" · ");
  const before = new Map(rows.filter(({ kind }) => kind === "removed").map((row) => [moved(row.key), row]));
  const now = new Set(rows.filter(({ kind }) => kind === "new").map(({ key }) => key));
  return rows.flatMap((row): ChangedRow[] => {
    if (row.kind === "removed" && now.has(moved(row.key))) return [];
    const old = row.kind === "new" ? before.get(row.key) : undefined;
    if (!old) return [row];
    const cells = merged(old.cells, row.cells);
    return cells.length > 0 ? [{ key: row.key, kind: null, cells }] : [];
  });
}

function merged(before: readonly CellChange[], now: readonly CellChange[]): CellChange[] {
  const said = new Map(before.map((cell) => [cell.column, cell]));
  const kept = now.map((cell) => ({ ...cell, from: said.get(cell.column)?.from ?? null }));
  const columns = new Set(now.map(({ column }) => column));
  const gone = before
    .filter(({ column }) => !columns.has(column))
    .map((cell) => ({ ...cell, key: now[0]?.key ?? cell.key }));
  return [...kept, ...gone].filter(({ from, to }) => from !== to);
}
