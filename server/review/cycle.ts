import type { Framework } from "../../rbm/framework/framework.ts";
import { comparePeriods, quartersBetween } from "../../rbm/framework/period.ts";
import type { Decision, Submission } from "../../rbm/submission/submission.ts";
import { headsOf } from "./offices.ts";
import { kpisOf, overall, reviewOf } from "./state.ts";

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

/** Somebody gave one priority more time for a quarter, or took it back. Never edited; a later one supersedes. */
export interface Extension {
  readonly framework: string;
  readonly period: string;
  readonly priority: string;
  /** Last day on which a push is in time, ISO; null where the quarter's own deadline holds again. */
  readonly deadline: string | null;
  /** Why. */
  readonly comment: string;
  readonly by: string;
  /** ISO 8601 with time, UTC. */
  readonly at: string;
}

/** The extensions of a quarter that hold, one a priority at most. */
export function extensionsOf(all: readonly Extension[], framework: string, period: string): Extension[] {
  const last = new Map<string, Extension>();
  for (const extension of all) {
    if (extension.framework === framework && extension.period === period) last.set(extension.priority, extension);
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

/** Where a thematic priority stands in a quarter, over its reporting offices. */
export interface Standing {
  readonly priority: string;
  readonly state: "not started" | ReturnType<typeof overall>;
  /** What was returned last and why, where it waits for a new version. */
  readonly returned: Decision | null;
}

/** Which of several offices' states a priority is in: what keeps it from being done first. */
const FIRST = ["returned", "submitted", "partly accepted", "accepted"] as const;

/** Submissions and decisions in the order they came; those of other plans and quarters are left out. */
export function standings(
  framework: Framework,
  period: string,
  submissions: readonly Submission[],
  decisions: readonly Decision[],
): Standing[] {
  const heads = headsOf(
    submissions.filter(({ identity }) => identity.framework === framework.id && identity.period === period),
  );
  return framework.priorities.map(({ name }) => {
    const own = heads.filter(({ identity }) => identity.priority === name);
    const reviews = own.map((submission) => {
      const review = reviewOf(decisions.filter((decision) => decision.submission === submission.id));
      return { review, state: overall(review, kpisOf(submission.content)) };
    });
    const state = FIRST.find((each) => reviews.some((review) => review.state === each)) ?? "not started";
    const returned = reviews.find((review) => review.state === "returned")?.review.last ?? null;
    return { priority: name, state, returned };
  });
}
