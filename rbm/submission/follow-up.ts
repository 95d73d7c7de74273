/** How an action was closed: what it set out to do was done, or it was given up. */
export const CLOSINGS = ["done", "dropped"] as const;

export type ClosedAs = (typeof CLOSINGS)[number];

/**
 * What a performance review said of one action on a KPI: agreed, changed or closed, whole each time. Never edited; a later one
 * supersedes, and so does a row of Follow-up in a later accepted workbook, unless the review closed the action.
 * An action is the same where framework, priority, KPI and its wording are.
 */
export interface FollowUpEvent {
  readonly framework: string;
  readonly priority: string;
  readonly office: string;
  /** The quarter under review. */
  readonly period: string;
  readonly kpi: string;
  readonly cause: string;
  readonly action: string;
  readonly owner: string;
  /** ISO date. */
  readonly due: string;
  /** As the template's list of follow-up statuses says. */
  readonly status: string;
  /** Null while it is not closed. */
  readonly closedAs: ClosedAs | null;
  /** Why. */
  readonly comment: string;
  readonly by: string;
  /** ISO 8601 with time, UTC. */
  readonly at: string;
  /** Whether it is about figures that were made up. */
  readonly sample: boolean;
}

export const CLOSED = "Closed";
