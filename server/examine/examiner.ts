import { type About, type Examined, examine, type Source, type Surroundings } from "./examine.ts";

/** Reads and checks what comes from outside. */
export interface Examiner {
  /** Throws a Problem where the source cannot be read, takes too long or too much memory. */
  examine(source: Source, surroundings: (about: About) => Promise<Surroundings>): Promise<Examined>;
  close(): Promise<void>;
}

/** In this very thread: for tests, and for content that is known to be good. */
export const examinerHere = (): Examiner => ({ examine, close: async () => {} });
