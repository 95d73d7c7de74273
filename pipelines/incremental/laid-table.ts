import type { ColumnTable } from "arquero";
import type { Made } from "./parts.ts";
import { Remembered, RememberedParts } from "./remembered.ts";
import { atOnce, type Steps } from "./steps.ts";

/** How a table is laid together from parts, each `Of` something it is made `From`, such as a priority. */
export interface Layout<From, Of> {
  /** As `made` is told. */
  readonly name: string;
  /** What tells its parts apart. */
  key(from: From): string;
  /** What a part depends on: it is made again where one of these is another than last time. */
  dependsOn(from: From): readonly unknown[];
  /** Makes a part; in steps where that can take long. */
  readonly make: ((from: From) => Of) | { readonly inSteps: (from: From) => Steps<Of> };
  table(parts: readonly Of[]): ColumnTable;
}

/** A table of which only those parts are made again that depend on something new. */
export class LaidTable<From, Of> {
  readonly #layout: Layout<From, Of>;
  readonly #made: Made;
  readonly #parts = new RememberedParts<Of>();
  readonly #whole = new Remembered<ColumnTable>();

  constructor(layout: Layout<From, Of>, made: Made) {
    this.#layout = layout;
    this.#made = made;
  }

  whole(from: readonly From[]): ColumnTable {
    const parts = [...this.parts(from).values()];
    return this.#whole.of(parts, () => this.#layout.table(parts));
  }

  /** By key. */
  parts(from: readonly From[]): Map<string, Of> {
    return new Map(from.map((each) => [this.#layout.key(each), atOnce(this.#part(each))]));
  }

  /** Makes the parts one after the other: the whole is then soon laid together. */
  *steps(from: readonly From[]): Steps<void> {
    for (const each of from) {
      yield* this.#part(each);
      yield;
    }
  }

  *#part(from: From): Steps<Of> {
    const { name, key, dependsOn, make } = this.#layout;
    const of = dependsOn(from);
    const known = this.#parts.get(key(from), of);
    if (known) return known.made;
    this.#made(name, key(from));
    const made = "inSteps" in make ? yield* make.inSteps(from) : make(from);
    this.#parts.set(key(from), of, made);
    return made;
  }
}
