/** Bytes that are kept. */
const ROOM = 64 * 1024 * 1024;

/** A body larger than this is made anew each time. */
const LARGEST = ROOM / 4;

/** Answers as they were written out, the last asked for, so that many readers of one table cost one. */
export class Bodies {
  readonly #kept = new Map<string, Uint8Array<ArrayBuffer>>();
  #bytes = 0;

  /** The body of that tag; made where it is not kept. */
  of(tag: string, make: () => string | Uint8Array): Uint8Array<ArrayBuffer> {
    const known = this.#kept.get(tag);
    const made = known ?? bytesOf(make());
    if (known) this.#kept.delete(tag);
    else if (made.length > LARGEST) return made;
    else this.#bytes += made.length;
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
