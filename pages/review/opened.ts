import type { Issue } from "../../rbm/checks/issue.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import { isOfPlan } from "../../rbm/submission/submission.ts";
import { checkContent, type FullSubmission, type SubmissionSummary, submission, submissionsOf } from "../shell/api.ts";

/** Something a submission can be compared with. */
export interface Base {
  readonly id: string | null;
  /** The quarter it is of. */
  readonly period: string;
  /** `since version 1`, `since 2021-Q2`. */
  readonly says: string;
}

/** A submission with everything a reviewer decides by. */
export interface Opened {
  readonly shown: FullSubmission;
  readonly issues: readonly Issue[];
  /** The versions of its quarter with what was decided about each, newest first. */
  readonly versions: readonly FullSubmission[];
  readonly bases: readonly Base[];
}

export async function openSubmission(summary: SubmissionSummary): Promise<Opened> {
  const { id, template, framework, priority, office, period } = summary;
  const scope: Record<string, string> = isOfPlan(summary) ? { framework } : { framework, priority, office };
  const [shown, listed] = await Promise.all([submission(id), submissionsOf(scope)]);
  const all = listed.filter((each) => each.template === template);
  const older = all.filter((each) => each.period === period && each.version < shown.version);
  const [{ issues }, ...versions] = await Promise.all([
    checkContent(shown.content),
    ...older.map((each) => submission(each.id)),
  ]);
  return {
    shown,
    issues,
    versions: [shown, ...versions].sort((a, b) => b.version - a.version),
    bases: basesOf(shown, all),
  };
}

/** What a version was based on, and what was last accepted before it; where there is neither, nothing at all. */
export function basesOf(shown: SubmissionSummary, all: readonly SubmissionSummary[]): Base[] {
  const parent = all.find(({ id }) => id === shown.parent);
  const accepted = all
    .filter(({ status }) => status === "accepted" || status === "partly accepted")
    .filter((each) => {
      const order = each.period === shown.period ? 0 : comparePeriods(each.period, shown.period);
      return order < 0 || (order === 0 && each.version < shown.version);
    })
    .sort((a, b) => comparePeriods(a.period, b.period) || a.version - b.version)
    .at(-1);
  const bases = [...new Set([parent, accepted])].flatMap((base): Base[] => {
    if (!base) return [];
    const says = base.period === shown.period ? `since version ${base.version}` : `since ${base.period}`;
    return [{ id: base.id, period: base.period, says }];
  });
  return bases.length > 0 ? bases : [{ id: null, period: shown.period, says: "since nothing" }];
}
