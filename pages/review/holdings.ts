import type { Framework } from "../../rbm/framework/framework.ts";
import { isOfPlan } from "../../rbm/submission/submission.ts";
import { ask, type Draft, draftsOf, type SubmissionSummary, submissionsOf } from "../shell/api.ts";
import type { Cycle } from "./matrix.ts";

/** What the server holds for a plan: its latest submissions and the dates of its quarters. */
export interface Holdings {
  readonly framework: Framework;
  /** Plans that anything was pushed for, and this one. */
  readonly plans: readonly string[];
  readonly sample: boolean;
  readonly heads: readonly SubmissionSummary[];
  /** Its milestones and meetings, as last pushed; null where nobody did. */
  readonly ofPlan: SubmissionSummary | null;
  readonly drafts: readonly Draft[];
  readonly cycles: readonly Cycle[];
}

export async function readHoldings(asked: string | undefined): Promise<Holdings> {
  const [frameworks, all, health] = await Promise.all([
    ask<{ id: string; current: boolean }[]>("/api/frameworks"),
    submissionsOf({ head: "true" }),
    ask<{ sample: boolean }>("/api/health"),
  ]);
  const id =
    frameworks.find((each) => each.id === asked)?.id ??
    frameworks.find(({ current }) => current)?.id ??
    frameworks[0]!.id;
  const [framework, drafts, cycles] = await Promise.all([
    ask<Framework>(`/api/frameworks/${id}`),
    draftsOf(id),
    ask<Cycle[]>(`/api/periods?${new URLSearchParams({ framework: id })}`),
  ]);
  return {
    framework,
    plans: [...new Set([id, ...all.map((head) => head.framework)])].sort(),
    sample: health.sample,
    heads: all.filter((head) => head.framework === id && !isOfPlan(head)),
    ofPlan: all.find((head) => head.framework === id && isOfPlan(head)) ?? null,
    drafts,
    cycles,
  };
}
