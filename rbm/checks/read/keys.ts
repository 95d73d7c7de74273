import { type BoundSheet, cells } from "../../template/bind.ts";
import type { Checking } from "../check.ts";
import { textOf } from "./cell.ts";

/** For each row the first row with the same key; -1 where a part of the key is blank. */
export interface Keys {
  readonly first: Int32Array;
  /** Rows whose key another row has too. */
  readonly shared: ReadonlySet<number>;
}

/** The keys of every sheet that has one, by sheet id. */
export function keysOf({ workbook }: Checking): ReadonlyMap<string, Keys> {
  const keyed = [...workbook.sheets].filter(([, { declaration }]) => declaration.key.length > 0);
  return new Map(keyed.map(([id, sheet]) => [id, keysIn(sheet)]));
}

function keysIn(sheet: BoundSheet): Keys {
  const { key } = sheet.declaration;
  const numbers = new Float64Array(sheet.rows);
  for (const column of key) {
    const values = cells(sheet, column);
    const ids = new Map<unknown, number>();
    const texts = new Map<string, number>();
    const idOf = (cell: (typeof values)[number]): number => {
      const text = textOf(cell);
      if (text === null) return -1;
      const id = texts.get(text) ?? texts.size;
      texts.set(text, id);
      return id;
    };
    const base = sheet.rows + 1;
    for (let row = 0; row < sheet.rows; row++) {
      const cell = values[row] ?? null;
      let id = ids.get(cell);
      if (id === undefined) {
        id = idOf(cell);
        ids.set(cell, id);
      }
      numbers[row] = id < 0 || numbers[row]! < 0 ? -1 : numbers[row]! * base + id;
    }
    compact(numbers);
  }
  const first = new Int32Array(sheet.rows);
  const shared = new Set<number>();
  const seen = new Map<number, number>();
  for (let row = 0; row < sheet.rows; row++) {
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

/** Numbers them anew from 0, so that the next part of the key never overflows. */
function compact(numbers: Float64Array): void {
  const ids = new Map<number, number>();
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row]!;
    if (number < 0) continue;
    let id = ids.get(number);
    if (id === undefined) {
      id = ids.size;
      ids.set(number, id);
    }
    numbers[row] = id;
  }
}
