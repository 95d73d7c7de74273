import type { CellChange } from "../../rbm/submission/difference.ts";

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
    const kind = named.length === 0 ? null : named.every(({ from }) => from === null) ? "new" : "removed";
    return { key, kind, cells: cells.filter(({ column }) => !keys.includes(column)) };
  });
}
