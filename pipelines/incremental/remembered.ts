/** Something made of other things: made again only where one of those is another than last time. */
export class Remembered<Made> {
  #of: readonly unknown[] | null = null;
  #made: Made | undefined;

  of(things: readonly unknown[], make: () => Made): Made {
    const same = this.#of?.length === things.length && this.#of.every((thing, i) => Object.is(thing, things[i]));
    if (!same) {
      this.#made = make();
      this.#of = things;
    }
    return this.#made as Made;
  }
}

/** Several of them by name, such as parts by priority. */
export class RememberedParts<Made> {
  readonly #parts = new Map<string, Remembered<Made>>();

  of(name: string, things: readonly unknown[], make: () => Made): Made {
    const part = this.#parts.get(name) ?? new Remembered<Made>();
    this.#parts.set(name, part);
    return part.of(things, make);
  }

  /** Forgets parts of other names. */
  keep(names: ReadonlySet<string>): void {
    for (const name of this.#parts.keys()) if (!names.has(name)) this.#parts.delete(name);
  }
}
