/** Something happened that open pages want to know. */
export type ServerEvent =
  | {
      readonly event: "submission";
      readonly data: {
        readonly id: string;
        readonly version: number;
        readonly priority: string;
        readonly office: string;
        readonly period: string;
        /** `pushed`, or what was decided about it. */
        readonly what: "pushed" | "accept" | "return" | "reopen";
      };
    }
  /** A draft was checked. */
  | {
      readonly event: "draft";
      readonly data: {
        readonly framework: string;
        readonly priority: string;
        readonly office: string;
        readonly period: string;
      };
    }
  /** A quarter was opened, closed or given dates. */
  | {
      readonly event: "period";
      readonly data: { readonly framework: string; readonly period: string; readonly state: "open" | "closed" };
    }
  /** The tidy tables may have changed. */
  | { readonly event: "tables"; readonly data: { readonly revision: string } };

export interface Listener {
  hear(event: ServerEvent): void;
  /** The server stops. */
  end(): void;
}

/** Tells whoever listens in this process. */
export class Bus {
  readonly #listeners = new Set<Listener>();

  /** Returns how to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** `from` is not told what it brought. */
  tell(event: ServerEvent, from?: Listener): void {
    for (const listener of this.#listeners) if (listener !== from) listener.hear(event);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  end(): void {
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
  }
}
