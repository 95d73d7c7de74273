import type { About, Examined, Source, Surroundings } from "./examine.ts";

/** What goes to the worker: a source, then what is known about its scope. */
export type ToWorker =
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "surroundings"; readonly surroundings: Surroundings };

export interface ProblemData {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly more: Readonly<Record<string, unknown>>;
}

/** What comes back: whose surroundings it needs, then what it found, or why not. */
export type FromWorker =
  | { readonly kind: "about"; readonly about: About }
  | { readonly kind: "examined"; readonly examined: Examined }
  | { readonly kind: "problem"; readonly problem: ProblemData }
  | { readonly kind: "failed"; readonly message: string };
