import { ask, send } from "../shell/api.ts";

/** An action on a KPI that a review agreed or a workbook reported, as it stands. */
export interface FollowUp {
  readonly id: string;
  readonly priority: string;
  readonly kpi: string;
  readonly cause: string;
  readonly action: string;
  readonly owner: string;
  readonly due: string | null;
  readonly status: string;
  readonly closedAs: "done" | "dropped" | null;
  /** The quarter it first appeared in, and the last it was said anything of. */
  readonly opened: string;
  readonly period: string;
  readonly late: boolean;
  readonly comment: string | null;
}

/** A priority's review of a quarter. */
export interface Review {
  readonly framework: string;
  readonly priority: string;
  readonly period: string;
}

/** What a review agrees on: as the Follow-up sheet has it. */
export type Agreed = Readonly<Record<"kpi" | "cause" | "action" | "owner" | "due", string>>;

/** What is on the table of a review: agreed in it, closed in it, or open when it began. */
export const followUpsOf = (review: Review): Promise<readonly FollowUp[]> =>
  ask(`/api/followups?${new URLSearchParams({ ...review })}`);

/** Those of every priority that are open in a quarter, late ones first, then by due date. */
export async function openOf(framework: string, period: string): Promise<readonly FollowUp[]> {
  const query = new URLSearchParams({ framework, period, open: "true" });
  const open = await ask<FollowUp[]>(`/api/followups?${query}`);
  return open.sort((a, b) => Number(b.late) - Number(a.late) || (a.due ?? "9").localeCompare(b.due ?? "9"));
}

export const agree = (review: Review, agreed: Agreed): Promise<FollowUp> =>
  send("POST", "/api/followups", { ...review, ...agreed });

export const close = (
  { id }: FollowUp,
  { period }: Review,
  closedAs: "done" | "dropped",
  comment: string,
): Promise<FollowUp> => send("POST", `/api/followups/${id}/status`, { status: "Closed", closedAs, comment, period });

/** `2 open, 1 of them late; 1 closed`. */
export function countedOf(followUps: readonly FollowUp[]): string {
  const open = followUps.filter(({ status }) => status !== "Closed");
  const late = open.filter((each) => each.late).length;
  const closed = followUps.length - open.length;
  return [`${open.length || "none"} open${late > 0 ? `, ${late} of them late` : ""}`, closed > 0 && `${closed} closed`]
    .filter(Boolean)
    .join("; ");
}
