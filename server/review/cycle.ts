import type { Framework } from "../../rbm/framework/framework.ts";
import { comparePeriods, quartersBetween } from "../../rbm/framework/period.ts";
import type { MoreTime } from "../../rbm/submission/deadline.ts";

/** The dates of a quarter's cycle, ISO; null where nobody set one. */
export interface CycleDates {
  readonly opens: string | null;
  /** Last day on which a push is in time. */
  readonly deadline: string | null;
  /** When the results are discussed. */
  readonly meeting: string | null;
  readonly closes: string | null;
}

export type CycleState = "open" | "closed";

/** Somebody set the dates of a quarter, opened or closed it: says how it was from then on. Never edited; a later one supersedes. */
export interface CycleEvent extends CycleDates {
  readonly framework: string;
  readonly period: string;
  readonly state: CycleState;
  /** Why; required to open what was closed. */
  readonly comment: string;
  readonly by: string;
  /** ISO 8601 with time, UTC. */
  readonly at: string;
}

/** Somebody gave a priority, or one reporting office of it, more time for a quarter, or took it back. Never edited; a later one supersedes. */
export interface Extension extends MoreTime {
  readonly framework: string;
  readonly period: string;
  /** Why. */
  readonly comment: string;
  readonly by: string;
  /** ISO 8601 with time, UTC. */
  readonly at: string;
}

/** The extensions of a quarter that hold: one at most for a priority, and one for each office of it. */
export function extensionsOf(all: readonly Extension[], framework: string, period: string): Extension[] {
  const last = new Map<string, Extension>();
  for (const extension of all) {
    if (extension.framework !== framework || extension.period !== period) continue;
    last.set(JSON.stringify([extension.priority, extension.office]), extension);
  }
  return [...last.values()].filter(({ deadline }) => deadline !== null);
}

/** A quarter as it is: open and without dates while nobody said anything. */
export type Cycle = Omit<CycleEvent, "by" | "at"> & { readonly by: string | null; readonly at: string | null };

/** Folds the events of all quarters into what one of them is. */
export function cycleOf(events: readonly CycleEvent[], framework: string, period: string): Cycle {
  const last = events.findLast((event) => event.framework === framework && event.period === period);
  if (last) return last;
  const undated = { opens: null, deadline: null, meeting: null, closes: null };
  return { framework, period, state: "open", comment: "", ...undated, by: null, at: null };
}

/** The quarters of a plan that anybody said anything about, in order of time. */
export function cyclesOf(events: readonly CycleEvent[], framework: string): Cycle[] {
  const periods = new Set(events.filter((event) => event.framework === framework).map(({ period }) => period));
  return [...periods].sort(comparePeriods).map((period) => cycleOf(events, framework, period));
}

/** Whether dates come in the order opening, deadline, close; those that are set. */
export function inOrder({ opens, deadline, closes }: CycleDates): boolean {
  const set = [opens, deadline, closes].filter((date) => date !== null);
  return set.every((date, i) => i === 0 || set[i - 1]! <= date);
}

/** Whether a plan has a cycle of that name: one of its quarters, or one of their years. */
export const hasPeriod = ({ from, to }: Framework, period: string): boolean =>
  quartersBetween(from, to).some((quarter) => quarter === period || quarter.slice(0, 4) === period);
