/** Codes of a column: a code a row. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** What Arquero asks a column for when it groups by it alone. */
export interface Groups {
  readonly keys: Uint32Array;
  readonly get: ((row: number) => unknown)[];
  readonly names: string[];
  readonly rows: Uint32Array;
  readonly size: number;
}

/**
 * A column of an Arquero table that holds a code a row and each label once. Grouping by it reads the codes
 * (`groups`), comparing it with a constant compares codes (`key`, `keyFor`), as in tables loaded from Arrow.
 */
export class DictionaryColumn<Label = string> {
  readonly length: number;
  #groups: Omit<Groups, "names"> | null = null;

  constructor(
    readonly codes: Codes,
    readonly labels: readonly Label[],
  ) {
    this.length = codes.length;
  }

  at(row: number): Label {
    return this.labels[this.codes[row]!]!;
  }

  key(row: number): number {
    return this.codes[row]!;
  }

  /** A code that no row has where the label is not known: Arquero 8.0.3 takes −1 for "false", in `!==` too. */
  keyFor(label: Label): number {
    const code = this.labels.indexOf(label);
    return code < 0 ? this.labels.length : code;
  }

  /** Labels in the order of the dictionary; those that no row has make no group. */
  groups(names: string[]): Groups {
    this.#groups ??= groupsOf(this.codes, this.labels);
    return { ...this.#groups, names };
  }

  *[Symbol.iterator](): Iterator<Label> {
    for (let row = 0; row < this.length; row++) yield this.at(row);
  }

  toArray(): Label[] {
    return Array.from(this.codes, (code) => this.labels[code]!);
  }
}

function groupsOf(codes: Codes, labels: readonly unknown[]): Omit<Groups, "names"> {
  const first = new Int32Array(labels.length).fill(-1);
  for (let row = codes.length - 1; row >= 0; row--) first[codes[row]!] = row;
  const rows: number[] = [];
  const group = new Uint32Array(labels.length);
  for (let code = 0; code < labels.length; code++) if (first[code]! >= 0) group[code] = rows.push(first[code]!) - 1;
  const whole = rows.length === labels.length && codes instanceof Uint32Array;
  const keys = whole ? codes : new Uint32Array(codes.length);
  if (!whole) for (let row = 0; row < codes.length; row++) keys[row] = group[codes[row]!]!;
  return { keys, get: [(row) => labels[codes[row]!]], rows: Uint32Array.from(rows), size: rows.length };
}
