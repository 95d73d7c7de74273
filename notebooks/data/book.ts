import { type Choice, readHash, writeHash } from "../shell/hash.ts";
import { type LiveState, live } from "./live.ts";
import { fetchFrameworks, fetchTables, type MoreTables, type Query, type Tables } from "./tables.ts";

export interface BookState {
  readonly choice: Choice;
  readonly tables: Tables | null;
  readonly live: LiveState;
  /** Ids of the plans the server knows; empty before it said so. */
  readonly frameworks: readonly string[];
  /** When the tables came, as local time; null before. */
  readonly at: Date | null;
  /** What went wrong with the last request, for its reader; null where nothing did. */
  readonly trouble: string | null;
}

/** What a page shows and where it has it from: choices in the address, tables from the server, kept up to date. */
export class Book {
  #state: BookState = {
    choice: readHash(location.hash),
    tables: null,
    frameworks: [],
    live: "waiting",
    at: null,
    trouble: null,
  };
  #asked: AbortController | null = null;
  readonly #listeners = new Set<(state: BookState) => void>();

  readonly #more: readonly (keyof MoreTables)[];

  /** `more`: tables the page needs beside the KPIs and the priorities; none by default. */
  constructor(more: readonly (keyof MoreTables)[] = []) {
    this.#more = more;
    addEventListener("hashchange", () => this.#take(readHash(location.hash)));
    live(
      () => void this.load(),
      (state) => this.#set({ live: state }),
    );
    void this.load();
    void fetchFrameworks().then((frameworks) => this.#set({ frameworks }));
  }

  get state(): BookState {
    return this.#state;
  }

  /** Calls back now and at each change; returns how to stop. */
  listen(listener: (state: BookState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  /** Puts a choice into the address; asks the server only where the rows at hand cannot answer it. */
  choose(change: Partial<Choice>): void {
    const choice = { ...this.#state.choice, ...change };
    history.replaceState(null, "", writeHash(choice) || location.pathname + location.search);
    this.#take(choice);
  }

  async load(): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    try {
      const tables = await fetchTables(this.#state.choice, this.#more, asked.signal);
      this.#set({ tables, at: new Date(), trouble: null });
    } catch {
      if (asked.signal.aborted) return;
      const trouble = "The figures could not be loaded: the server did not answer. What is shown may be old.";
      this.#set({ trouble });
    }
  }

  #take(choice: Choice): void {
    const before = this.#state.choice;
    const asks = (["framework", "asOf", "provisional"] satisfies (keyof Query)[]).some(
      (key) => choice[key] !== before[key],
    );
    this.#set({ choice });
    if (asks) void this.load();
  }

  #set(change: Partial<BookState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}
