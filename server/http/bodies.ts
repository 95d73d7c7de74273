/** Bytes that are kept. */
const ROOM = 64 * 1024 * 1024;

/** A body larger than this is made anew each time. */
const LARGEST = ROOM / 4;

/** Answers as they were written out, the last asked for, so that many readers of one table cost one. */
export class Bodies {
  readonly #kept = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #making = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  #bytes = 0;

  /** The body of that tag; made where it is not kept, and once for all who ask meanwhile. */
  async of(tag: string, make: () => Promise<string | Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
    const known = this.#kept.get(tag);
    if (known) {
      this.#kept.delete(tag);
      this.#kept.set(tag, known);
      return known;
    }
    const making = this.#making.get(tag) ?? this.#made(tag, make).finally(() => this.#making.delete(tag));
    this.#making.set(tag, making);
    return making;
  }

  async #made(tag: string, make: () => Promise<string | Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
    const made = bytesOf(await make());
    if (made.length > LARGEST) return made;
    this.#bytes += made.length;
    this.#kept.set(tag, made);
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= ROOM) break;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
    return made;
  }
}

const bytesOf = (made: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof made === "string" ? new TextEncoder().encode(made) : new Uint8Array(made);
