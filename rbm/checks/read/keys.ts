import { type BoundSheet, cells } from "../../template/bind.ts";
import { lookUp } from "../look-up.ts";
import { textOf } from "./cell.ts";
import { remembered } from "./kpi-rows.ts";

/** For each row the first row with the same key; -1 where a part of the key is blank. */
export interface Keys {
  readonly first: Int32Array;
  /** Rows whose key another row has too. */
  readonly shared: ReadonlySet<number>;
}

/** The keys of every sheet that has one, by sheet id. */
export const keysOf = lookUp("keys", ({ workbook }): ReadonlyMap<string, Keys> => {
  const keyed = [...workbook.sheets].filter(([, { declaration }]) => declaration.key.length > 0);
  return new Map(keyed.map(([id, sheet]) => [id, keysIn(sheet)]));
});

function keysIn(sheet: BoundSheet): Keys {
  const numbers = new Float64Array(sheet.rows);
  let different = 1;
  for (const column of sheet.declaration.key) {
    const values = cells(sheet, column);
    const ids = new Map<string, number>();
    const idAt = remembered((cell) => {
      const text = textOf(cell);
      if (text === null) return -1;
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      return id;
    });
    const base = sheet.rows + 1;
    if (different * base > Number.MAX_SAFE_INTEGER) different = renumbered(numbers);
    for (let row = 0; row < numbers.length; row++) {
      const id = idAt(values[row] ?? null);
      numbers[row] = id < 0 || numbers[row]! < 0 ? -1 : numbers[row]! * base + id;
    }
    different *= base;
  }
  return sharedAmong(numbers);
}

function sharedAmong(numbers: Float64Array): Keys {
  const first = new Int32Array(numbers.length);
  const shared = new Set<number>();
  const seen = new Map<number, number>();
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row]!;
    if (number < 0) {
      first[row] = -1;
      continue;
    }
    const before = seen.get(number);
    first[row] = before ?? row;
    if (before === undefined) seen.set(number, row);
    else shared.add(before).add(row);
  }
  return { first, shared };
}

/** Numbers them anew from 0, so that the next part of the key does not overflow; returns how many there are. */
function renumbered(numbers: Float64Array): number {
  const ids = new Map<number, number>();
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row]!;
    if (number < 0) continue;
    const id = ids.get(number) ?? ids.size;
    ids.set(number, id);
    numbers[row] = id;
  }
  return ids.size + 1;
}
