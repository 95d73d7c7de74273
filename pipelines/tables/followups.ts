/** `followups`: one row for each action on a KPI, as last reported. */
export interface FollowUpRow {
  readonly priority: string;
  readonly office: string;
  readonly kpi: string;
  readonly cause: string;
  readonly action: string;
  readonly owner: string;
  readonly due: string | null;
  /** Open, In progress or Closed. */
  readonly status: string;
  /** What a review closed it as; null while it is open, and where a workbook closed it. */
  readonly closed_as: "done" | "dropped" | null;
  /** Quarter it first appeared in, and the last it was said anything of. */
  readonly opened: string;
  readonly period: string;
  /** Quarters in which it was said anything of. */
  readonly quarters: number;
  /** Not closed, and its day has passed. */
  readonly late: boolean;
  /** Where that was said last: a row of an accepted workbook, or a performance review. */
  readonly said_in: "workbook" | "review";
  /** When the workbook was accepted or the review said so, by whom, and why. */
  readonly at: string;
  readonly by: string | null;
  readonly comment: string | null;
  /** The submission it came with; null where a review said it. */
  readonly submission: string | null;
  readonly sample: boolean;
}
