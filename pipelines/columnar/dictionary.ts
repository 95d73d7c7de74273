/** Labels and their codes, counted from 0 in the order first seen. Grows, never shrinks: codes stay good. */
export class Dictionary<Label extends string | boolean | null = string> {
  readonly labels: Label[] = [];
  readonly #codes = new Map<Label, number>();

  constructor(labels: Iterable<Label> = []) {
    for (const label of labels) this.code(label);
  }

  get size(): number {
    return this.labels.length;
  }

  /** The label's code; a new one where it was not known. */
  code(label: Label): number {
    const known = this.#codes.get(label);
    if (known !== undefined) return known;
    this.#codes.set(label, this.labels.length);
    return this.labels.push(label) - 1;
  }

  /** The label's code; −1 where it is not known. */
  find(label: Label): number {
    return this.#codes.get(label) ?? -1;
  }
}
