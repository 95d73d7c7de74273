/** Something made of other things: made again only where one of those is another than last time. */
export class Remembered<Made> {
  #of: readonly unknown[] | null = null;
  #made: Made | undefined;

  of(things: readonly unknown[], make: () => Made): Made {
    const known = this.get(things);
    return known ? known.made : this.set(things, make());
  }

  /** What was made of just these things; null where something else was. */
  get(things: readonly unknown[]): { readonly made: Made } | null {
    const same = this.#of?.length === things.length && this.#of.every((thing, i) => Object.is(thing, things[i]));
    return same ? { made: this.#made as Made } : null;
  }

  set(things: readonly unknown[], made: Made): Made {
    this.#of = things;
    this.#made = made;
    return made;
  }
}

/** Several of them by name, such as parts by priority. */
export class RememberedParts<Made> {
  readonly #parts = new Map<string, Remembered<Made>>();

  of(name: string, things: readonly unknown[], make: () => Made): Made {
    return this.#part(name).of(things, make);
  }

  get(name: string, things: readonly unknown[]): { readonly made: Made } | null {
    return this.#part(name).get(things);
  }

  set(name: string, things: readonly unknown[], made: Made): Made {
    return this.#part(name).set(things, made);
  }

  /** Forgets parts of other names. */
  keep(names: ReadonlySet<string>): void {
    for (const name of this.#parts.keys()) if (!names.has(name)) this.#parts.delete(name);
  }

  #part(name: string): Remembered<Made> {
    const part = this.#parts.get(name) ?? new Remembered<Made>();
    this.#parts.set(name, part);
    return part;
  }
}
