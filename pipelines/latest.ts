import { type Actuals, pick, type Vocabulary } from "./actuals.ts";

/** Above this many possible keys a map is used instead of an array: 64 MB. */
const LARGEST_TABLE = 16_777_216;

/**
 * The latest accepted value of each KPI, period, place and group: the key is the period a value is about, so a late
 * correction of Q1 replaces Q1 and never Q3. `actuals` are in order of acceptance; the order of first mention is kept.
 */
export function latestOf(actuals: Actuals, vocabulary: Vocabulary): Actuals {
  const { length, kpi, period, place, disaggregation } = actuals;
  const { local, count } = denseCodes(kpi, vocabulary.kpi.size);
  const [periods, places, groups] = [vocabulary.period.size, vocabulary.place.size, vocabulary.disaggregation.size];
  const size = count * periods * places * groups;
  const keys = size <= LARGEST_TABLE ? new Uint32Array(length) : new Float64Array(length);
  for (let row = 0; row < length; row++) {
    keys[row] = ((local[kpi[row]!]! * periods + period[row]!) * places + place[row]!) * groups + disaggregation[row]!;
  }
  const rows = keys instanceof Uint32Array ? winnersByTable(keys, size) : winnersByMap(keys);
  return rows.length === length ? actuals : pick(actuals, rows);
}

/** The last row of each key, in the order keys first occur. */
function winnersByTable(keys: Uint32Array, size: number): Uint32Array {
  const slots = new Uint32Array(size);
  const rows = new Uint32Array(keys.length);
  let n = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    const slot = slots[key]!;
    if (slot > 0) rows[slot - 1] = row;
    else {
      rows[n++] = row;
      slots[key] = n;
    }
  }
  return rows.subarray(0, n);
}

function winnersByMap(keys: Float64Array): Uint32Array {
  const slots = new Map<number, number>();
  const rows = new Uint32Array(keys.length);
  let n = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    const slot = slots.get(key);
    if (slot !== undefined) rows[slot] = row;
    else {
      slots.set(key, n);
      rows[n++] = row;
    }
  }
  return rows.subarray(0, n);
}

/** Numbers the codes that occur from 0 upward, in the order first seen. */
export function denseCodes(codes: Uint32Array, size: number): { local: Int32Array; count: number } {
  const local = new Int32Array(size).fill(-1);
  let count = 0;
  for (let row = 0; row < codes.length; row++) if (local[codes[row]!]! < 0) local[codes[row]!] = count++;
  return { local, count };
}
