import { isOfPlan } from "../../rbm/submission/submission.ts";
import type { Identity } from "../../rbm/template/content.ts";

/** Whose workbook it is: a thematic priority's, or the plan's own of milestones and meetings; "" where it does not say. */
export const ownerOf = (identity: Pick<Identity, "template" | "priority">): string =>
  isOfPlan(identity) ? "Milestones and meetings" : identity.priority;

/** What it is about in time: a quarter, or the whole of a plan. */
export const spanOf = (identity: Pick<Identity, "template" | "framework" | "period">): string =>
  isOfPlan(identity) ? identity.framework : identity.period;
