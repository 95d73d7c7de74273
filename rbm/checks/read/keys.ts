import type { BoundSheet } from "../../template/bind.ts";
import { folded } from "../../template/names.ts";
import type { Checking } from "../check.ts";
import { lookUp } from "../look-up.ts";
import { textOf } from "./cell.ts";
import { entriesOf } from "./entries.ts";

/** For each row the first row with the same key, whatever its case and spaces; -1 where a part of the key is blank. */
export interface Keys {
  readonly first: Int32Array;
  /** Rows whose key another row has too. */
  readonly shared: ReadonlySet<number>;
  /** Rows where a part of the key is blank. */
  readonly partial: readonly number[];
}

/** The keys of every sheet that has one, by sheet id. */
export const keysOf = lookUp("keys", (checking): ReadonlyMap<string, Keys> => {
  const keyed = [...checking.workbook.sheets].filter(([, { declaration }]) => declaration.key.length > 0);
  return new Map(keyed.map(([id, sheet]) => [id, keysIn(sheet, checking)]));
});

function keysIn(sheet: BoundSheet, checking: Checking): Keys {
  const numbers = new Float64Array(sheet.rows);
  let different = 1;
  for (const column of sheet.declaration.key) {
    const { at, ids, size } = namesIn(sheet.declaration.id, column, checking);
    if (different * size > Number.MAX_SAFE_INTEGER) different = renumbered(numbers);
    for (let row = 0; row < numbers.length; row++) {
      const id = ids[at[row]!]!;
      numbers[row] = id < 0 || numbers[row]! < 0 ? -1 : numbers[row]! * size + id;
    }
    different *= size;
  }
  return sharedAmong(numbers, different);
}

/** The entries of a column, with a number for every different name, from 0; -1 for none. */
function namesIn(sheet: string, column: string, checking: Checking): { at: Int32Array; ids: Int32Array; size: number } {
  const { different, at } = entriesOf(checking, sheet, column);
  const known = new Map<string, number>();
  const ids = Int32Array.from(different, (cell) => {
    const text = textOf(cell);
    if (text === null) return -1;
    const name = folded(text) || text;
    const id = known.get(name) ?? known.size;
    known.set(name, id);
    return id;
  });
  return { at, ids, size: Math.max(1, known.size) };
}

/** Keys of a few million different ones are looked up in a list, more in a map. */
const LISTED = 1 << 22;

function sharedAmong(numbers: Float64Array, different: number): Keys {
  const first = new Int32Array(numbers.length);
  const shared = new Set<number>();
  const partial: number[] = [];
  const listed = different <= LISTED ? new Int32Array(different).fill(-1) : null;
  const mapped = new Map<number, number>();
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row]!;
    const before = number < 0 ? -1 : listed ? listed[number]! : (mapped.get(number) ?? -1);
    first[row] = number < 0 ? -1 : before < 0 ? row : before;
    if (number < 0) partial.push(row);
    else if (before >= 0) shared.add(before).add(row);
    else if (listed) listed[number] = row;
    else mapped.set(number, row);
  }
  return { first, shared, partial };
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
  return Math.max(1, ids.size);
}
