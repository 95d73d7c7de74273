import type { Check, CheckContext, Checking } from "./check.ts";
import { isLookUp } from "./look-up.ts";

/** What was looked up, by what built it. */
export type LookUps = ReadonlyMap<unknown, unknown>;

/** A context whose look-ups are built when first asked for. */
export interface CheckRun {
  readonly checking: Checking;
  /** What has been looked up so far. */
  readonly lookUps: LookUps;
}

/** @param known look-ups of an earlier run that still hold */
export function checkRun(context: CheckContext, known: LookUps = new Map()): CheckRun {
  const lookUps = new Map(known);
  const checking: Checking = {
    ...context,
    once<T>(build: (checking: Checking) => T): T {
      const known = lookUps.get(build);
      if (known !== undefined || lookUps.has(build)) return known as T;
      const made = build(checking);
      lookUps.set(build, made);
      return made;
    },
  };
  return { checking, lookUps };
}

export const checkingOf = (context: CheckContext): Checking => checkRun(context).checking;

/** Those look-ups that say what they read, and read nothing that was touched. */
export const stillHolding = (lookUps: LookUps, isTouched: (reads: Check["reads"]) => boolean): LookUps =>
  new Map([...lookUps].filter(([build]) => isLookUp(build) && !isTouched(build.reads)));
