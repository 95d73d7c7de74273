/** What was asked for last, up to so many: the one that nobody asked for longest goes first. */
export class LastUsed<Value> {
  readonly #most: number;
  readonly #kept = new Map<string, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** What is kept under a key; made where nothing is. */
  of(key: string, make: () => Value): Value {
    const value = this.#kept.has(key) ? this.#kept.get(key)! : make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!);
    return value;
  }
}
