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

/** @param lookUps look-ups of an earlier run that still hold, to be added to */
export function checkRun(context: CheckContext, lookUps: Map<unknown, unknown> = new Map()): CheckRun {
  const { workbook, framework, plans, today, accepted, jointWork } = context;
  // Field by field, so that every run's is of one shape, whichever of them were given: compiled rules hold for the next run.
  const checking: Checking = {
    workbook,
    framework,
    plans,
    today,
    accepted,
    jointWork,
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
export function stillHolding(lookUps: LookUps, isTouched: (reads: Check["reads"]) => boolean): Map<unknown, unknown> {
  const holding = new Map<unknown, unknown>();
  for (const [build, made] of lookUps) if (isLookUp(build) && !isTouched(build.reads)) holding.set(build, made);
  return holding;
}
