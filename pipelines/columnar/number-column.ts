/** A column of doubles where NaN stands for blank: rows read null, never NaN. `values` is for loops. */
export class NumberColumn {
  readonly length: number;

  constructor(readonly values: Float64Array) {
    this.length = values.length;
  }

  at(row: number): number | null {
    const value = this.values[row]!;
    return Number.isNaN(value) ? null : value;
  }

  *[Symbol.iterator](): Iterator<number | null> {
    for (let row = 0; row < this.length; row++) yield this.at(row);
  }

  toArray(): (number | null)[] {
    return Array.from(this.values, (value) => (Number.isNaN(value) ? null : value));
  }
}

/** A blank is not 0: null, and anything that is no finite number, becomes NaN. */
export const orNaN = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? value : Number.NaN;

export const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
