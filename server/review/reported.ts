import type { Reported } from "../../pipelines/tables/index.ts";
import { type Decision, type Submission, scopeOf } from "../../rbm/submission/submission.ts";
import { type KpisOf, kpisIn, kpisOf, type Review, reviewOf, statesOf } from "./state.ts";

export interface ReportedOptions {
  /** Defaults to false. */
  readonly provisional?: boolean;
  /** Defaults to going through each content anew. */
  readonly kpisOf?: KpisOf;
}

/**
 * What pipelines take in: for each scope and KPI the latest version in which that KPI was accepted, so that an older version
 * gives way KPI by KPI. With `provisional`, the head too, for the KPIs of it that nobody has decided on.
 * Submissions in any order; decisions in the order they were made.
 */
export function reported(
  submissions: readonly Submission[],
  decisions: readonly Decision[],
  options: ReportedOptions = {},
): Reported[] {
  const reviews = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const those = reviews.get(decision.submission);
    if (those) those.push(decision);
    else reviews.set(decision.submission, [decision]);
  }
  const scopes = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const scope = scopeOf(submission.identity);
    const versions = scopes.get(scope);
    if (versions) versions.push(submission);
    else scopes.set(scope, [submission]);
  }
  const kpis = options.kpisOf ?? kpisOf;
  return [...scopes.values()].flatMap((versions) => {
    const newestFirst = [...versions].sort((a, b) => b.version - a.version);
    const withReviews = newestFirst.map((submission) => ({
      submission,
      review: reviewOf(reviews.get(submission.id) ?? []),
      kpis: kpis(submission.content),
    }));
    const pending = options.provisional ? provisionalOf(withReviews[0]!) : [];
    return [...pending, ...acceptedOf(withReviews)].reverse();
  });
}

interface Reviewed {
  readonly submission: Submission;
  readonly review: Review;
  readonly kpis: readonly string[];
}

function acceptedOf(newestFirst: readonly Reviewed[]): Reported[] {
  const taken = new Set<string>();
  const all: Reported[] = [];
  for (const { submission, review, kpis } of newestFirst) {
    const accepted = kpisIn(kpis, review, "accepted");
    const left = accepted.filter((kpi) => !taken.has(kpi));
    const whole = review.rest === "accepted" && left.length === kpis.length;
    if (left.length > 0 || (whole && taken.size === 0)) {
      const { at, by } = review.acceptedBy!;
      all.push({ submission, state: "accepted", kpis: whole ? null : left, at, by });
    }
    // A version accepted as a whole says which KPIs there are: one it left out does not come back from an older one.
    if (review.rest === "accepted") break;
    for (const kpi of accepted) taken.add(kpi);
  }
  return all;
}

function provisionalOf({ submission, review, kpis: all }: Reviewed): Reported[] {
  if (!statesOf(review, all).includes("submitted")) return [];
  const kpis = kpisIn(all, review, "submitted");
  const whole = kpis.length === all.length;
  return [{ submission, state: "provisional", kpis: whole ? null : kpis, at: submission.at, by: null }];
}
