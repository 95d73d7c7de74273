import type { Reported } from "../../pipelines/tables/index.ts";
import { type Decision, scopeOf } from "../../rbm/submission/submission.ts";
import type { ListedSubmission } from "./listed.ts";
import { kpisIn, type Review, reviewOf, statesOf } from "./state.ts";

export interface ReportedOptions {
  /** Defaults to false. */
  readonly provisional?: boolean;
}

/** What is reported, by a submission as far as that is at hand. */
export interface ReportedBy<Known> extends Omit<Reported, "submission"> {
  readonly submission: Known;
}

export type ReportedListing = ReportedBy<ListedSubmission>;

/**
 * What pipelines take in: for each scope and KPI the latest version in which that KPI was accepted, so that an older version
 * gives way KPI by KPI. With `provisional`, the head too, for the KPIs of it that nobody has decided on.
 * Submissions in any order; decisions in the order they were made.
 */
export function reported<Known extends ListedSubmission>(
  submissions: readonly Known[],
  decisions: readonly Decision[],
  options: ReportedOptions = {},
): ReportedBy<Known>[] {
  const reviews = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const those = reviews.get(decision.submission);
    if (those) those.push(decision);
    else reviews.set(decision.submission, [decision]);
  }
  const scopes = new Map<string, Known[]>();
  for (const submission of submissions) {
    const scope = scopeOf(submission.identity);
    const versions = scopes.get(scope);
    if (versions) versions.push(submission);
    else scopes.set(scope, [submission]);
  }
  return [...scopes.values()].flatMap((versions) => {
    const newestFirst = [...versions].sort((a, b) => b.version - a.version);
    const withReviews = newestFirst.map((submission) => ({
      submission,
      review: reviewOf(reviews.get(submission.id) ?? []),
    }));
    const pending = options.provisional ? provisionalOf(withReviews[0]!) : [];
    return [...pending, ...acceptedOf(withReviews)].reverse();
  });
}

interface Reviewed<Known> {
  readonly submission: Known;
  readonly review: Review;
}

function acceptedOf<Known extends ListedSubmission>(newestFirst: readonly Reviewed<Known>[]): ReportedBy<Known>[] {
  const taken = new Set<string>();
  const all: ReportedBy<Known>[] = [];
  for (const { submission, review } of newestFirst) {
    const { kpis } = submission;
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

function provisionalOf<Known extends ListedSubmission>({ submission, review }: Reviewed<Known>): ReportedBy<Known>[] {
  const { kpis: all } = submission;
  if (!statesOf(review, all).includes("submitted")) return [];
  const kpis = kpisIn(all, review, "submitted");
  const whole = kpis.length === all.length;
  return [{ submission, state: "provisional", kpis: whole ? null : kpis, at: submission.at, by: null }];
}
