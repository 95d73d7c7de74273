import type { Check, Checking } from "./check.ts";

/**
 * What rules look up besides the rows they are at. Built when the first rule asks for it, shared by all, and kept from one
 * check to the next until something it reads is touched.
 */
export interface LookUp<T> {
  (checking: Checking): T;
  readonly reads: Check["reads"];
}

/** A look-up that says what it reads, what it looks up itself included. */
export const lookUp = <T>(reads: Check["reads"], build: (checking: Checking) => T): LookUp<T> =>
  Object.assign((checking: Checking) => build(checking), { reads });

export const isLookUp = (build: unknown): build is LookUp<unknown> => typeof build === "function" && "reads" in build;
