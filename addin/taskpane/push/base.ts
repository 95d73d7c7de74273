import { comparePeriods } from "../../../rbm/framework/period.ts";
import { isOfPlan } from "../../../rbm/submission/submission.ts";
import type { Content, Identity } from "../../../rbm/template/content.ts";
import type { Api, SubmissionSummary } from "../api.ts";
import { day } from "../dates.ts";
import { spanOf } from "../scope-words.ts";
import { Trouble } from "../trouble.ts";

/** What a workbook is compared with before it is pushed. */
export interface Base {
  /** Null where nothing was accepted yet. */
  readonly submission: SubmissionSummary | null;
  readonly content: Content | null;
}

/** The latest accepted version of this priority and office, up to this quarter. */
export async function baseOf(api: Pick<Api, "submissions" | "submission">, identity: Identity): Promise<Base> {
  const accepted = (await api.submissions(identity))
    .filter(({ status }) => status === "accepted")
    .filter(({ period }) => isOfPlan(identity) || comparePeriods(period, identity.period) <= 0)
    .sort((a, b) => comparePeriods(a.period, b.period) || a.version - b.version);
  const submission = accepted.at(-1) ?? null;
  return { submission, content: submission ? (await api.submission(submission.id)).content : null };
}

/** What it is compared with, in words; null while that is being asked. */
export function comparedWith(base: Base | Trouble | null): string {
  if (base === null) return "Comparing with what was accepted…";
  if (base instanceof Trouble)
    return `${base.message} It cannot be compared with what was accepted; every filled cell counts. You can push all the same: it waits until the server is back.`;
  if (!base.submission) return "Nothing was accepted before, so every filled cell counts. Nothing has been sent yet.";
  const { version, decided } = base.submission;
  return `Compared with ${spanOf(base.submission)} version ${version}, accepted${decided ? ` on ${day(decided.at)}` : ""}. Nothing has been sent yet.`;
}
