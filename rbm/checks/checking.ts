import type { CheckContext, Checking } from "./check.ts";

/** A context whose look-ups are built when first asked for, and kept for the run. */
export function checkingOf(context: CheckContext): Checking {
  const kept = new Map<unknown, unknown>();
  const checking: Checking = {
    ...context,
    once<T>(build: (checking: Checking) => T): T {
      if (!kept.has(build)) kept.set(build, build(checking));
      return kept.get(build) as T;
    },
  };
  return checking;
}
