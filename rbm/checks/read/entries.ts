import { boundSheet, cells } from "../../template/bind.ts";
import type { Cell } from "../../workbook/workbook.ts";
import type { Checking } from "../check.ts";
import { type LookUp, lookUp } from "../look-up.ts";

/** A column taken apart into its different cells: in codes, periods and lists few of them come again and again. */
export interface Entries {
  /** Each different cell once, in the order they come. No two dates or errors are the same. */
  readonly different: readonly Cell[];
  /** For each row, which of them it has. */
  readonly at: Int32Array;
}

export function entriesIn(column: readonly Cell[]): Entries {
  const at = new Int32Array(column.length);
  const different: Cell[] = [];
  const known = new Map<Cell, number>();
  /** By entry, the one that came after it last: rows go through the same periods, places and groups over and over. */
  const next: number[] = [];
  let last = 0;
  for (let row = 0; row < column.length; row++) {
    const cell = column[row]!;
    if (row > 0 && cell === different[last]) {
      at[row] = last;
      continue;
    }
    let entry: number | undefined = next[last];
    if (entry === undefined || cell !== different[entry]) {
      entry = known.get(cell);
      if (entry === undefined) {
        entry = different.length;
        different.push(cell);
        next.push(0);
        known.set(cell, entry);
      }
      next[last] = entry;
    }
    at[row] = entry;
    last = entry;
  }
  return { different, at };
}

/** Columns that many look-ups and rules go by: taken apart once, and again only when they were touched. */
const SHARED = {
  kpis: ["code"],
  kpi_targets: ["kpi"],
  actuals: ["kpi", "period", "place", "disaggregation", "status"],
  follow_up: ["kpi"],
  changes: ["kpi"],
} as const;

const taken = (sheet: string, column: string): LookUp<Entries> =>
  lookUp([{ sheet, columns: [column] }], ({ workbook }) => entriesIn(cells(boundSheet(workbook, sheet), column)));

const shared: ReadonlyMap<string, ReadonlyMap<string, LookUp<Entries>>> = new Map(
  Object.entries(SHARED).map(([sheet, columns]) => [
    sheet,
    new Map(columns.map((column) => [column, taken(sheet, column)])),
  ]),
);

/** Whether a column is one of those that are taken apart once for all. */
export const isShared = (sheet: string, column: string): boolean => shared.get(sheet)?.has(column) ?? false;

export function entriesOf(checking: Checking, sheet: string, column: string): Entries {
  const once = shared.get(sheet)?.get(column);
  return once ? checking.once(once) : entriesIn(cells(boundSheet(checking.workbook, sheet), column));
}
