import type { BoundColumn } from "../../template/bind.ts";
import type { Cell } from "../../workbook/workbook.ts";
import type { Checking } from "../check.ts";
import { entriesOf, isShared } from "./entries.ts";
import { limitsIn, plain } from "./plain.ts";

/** The first row from `from` on, before `to`, whose cell a cell check may have something to say about; `to` where there is none. */
export type Scan = (from: number, to: number) => number;

/**
 * Goes through a column: by limits where it holds numbers, by its entries where they are known, else cell by cell.
 * @param few whether only few of its rows are asked about, for which not all entries are worth looking at
 */
export function scanOf(sheet: string, { declaration, cells }: BoundColumn, few: boolean, checking: Checking): Scan {
  const mayBeBlank = declaration.required !== true;
  if (!few && isShared(sheet, declaration.id)) {
    const isPlain = plain(declaration, checking);
    const { different, at } = entriesOf(checking, sheet, declaration.id);
    return byEntries(
      at,
      different.map((cell) => (cell === null ? !mayBeBlank : !isPlain(cell))),
    );
  }
  const limits = limitsIn(declaration);
  if (limits) return byNumbers(cells, limits, mayBeBlank);
  return byCells(cells, plain(declaration, checking), mayBeBlank);
}

function byEntries(at: Int32Array, odd: readonly boolean[]): Scan {
  if (!odd.includes(true)) return (_, to) => to;
  return (from, to) => {
    for (let row = from; row < to; row++) if (odd[at[row]!]) return row;
    return to;
  };
}

const byNumbers =
  (
    cells: readonly Cell[],
    { min, max, whole }: { min: number; max: number; whole: boolean },
    mayBeBlank: boolean,
  ): Scan =>
  (from, to) => {
    for (let row = from; row < to; row++) {
      const cell = cells[row] ?? null;
      if (
        cell === null
          ? mayBeBlank
          : typeof cell === "number" && cell >= min && cell <= max && (!whole || Number.isInteger(cell))
      )
        continue;
      return row;
    }
    return to;
  };

const byCells = (cells: readonly Cell[], isPlain: (cell: Cell) => boolean, mayBeBlank: boolean): Scan => {
  let fine: Cell = null;
  return (from, to) => {
    for (let row = from; row < to; row++) {
      const cell = cells[row] ?? null;
      if (cell === null ? !mayBeBlank : cell !== fine && !isPlain(cell)) return row;
      if (cell !== null) fine = cell;
    }
    return to;
  };
};
