import type { Decision } from "../../rbm/submission/submission.ts";
import type { Content } from "../../rbm/template/content.ts";

/** Where a submission, or one KPI of it, stands. */
export type ReviewState = "submitted" | "accepted" | "returned";

/** What was decided about a submission. */
export interface Review {
  /** Of every KPI that `kpis` does not name. */
  readonly rest: ReviewState;
  /** KPIs that were decided on by themselves since. */
  readonly kpis: ReadonlyMap<string, ReviewState>;
  /** The last decision, and the last that accepted anything. */
  readonly last: Decision | null;
  readonly acceptedBy: Decision | null;
}

/** Folds the decisions on one submission, in the order they were made. */
export function reviewOf(decisions: readonly Decision[]): Review {
  let rest: ReviewState = "submitted";
  let kpis = new Map<string, ReviewState>();
  let acceptedBy: Decision | null = null;
  for (const decision of decisions) {
    const state: ReviewState =
      decision.decision === "accept" ? "accepted" : decision.decision === "return" ? "returned" : "submitted";
    if (decision.kpis) {
      kpis = new Map(kpis);
      for (const kpi of decision.kpis) kpis.set(kpi, state);
    } else {
      rest = state;
      kpis = new Map();
    }
    if (state === "accepted") acceptedBy = decision;
  }
  return { rest, kpis, last: decisions.at(-1) ?? null, acceptedBy };
}

/** Where each of these KPIs stands; of a workbook without KPIs, where it stands as a whole. */
export const statesOf = (review: Review, kpis: readonly string[]): ReviewState[] =>
  kpis.length === 0 ? [review.rest] : kpis.map((kpi) => review.kpis.get(kpi) ?? review.rest);

/** A submission's state in one word, for lists: `partly accepted` where some KPIs are and some are not. */
export type OverallState = ReviewState | "partly accepted";

export function overall(review: Review, kpis: readonly string[]): OverallState {
  const states = new Set(statesOf(review, kpis));
  if (states.size === 1) return [...states][0]!;
  if (states.has("accepted")) return "partly accepted";
  return states.has("returned") ? "returned" : "submitted";
}

/** Codes of the KPIs a content reports on, in its order. */
export function kpisOf(content: Content): string[] {
  const codes = new Set<string>();
  for (const row of content.sheets.kpis ?? []) if (typeof row.code === "string") codes.add(row.code);
  for (const row of content.sheets.actuals ?? []) if (typeof row.kpi === "string") codes.add(row.kpi);
  return [...codes];
}

/** Of these KPIs those in a state. */
export const kpisIn = (kpis: readonly string[], review: Review, state: ReviewState): string[] =>
  kpis.filter((kpi) => (review.kpis.get(kpi) ?? review.rest) === state);
