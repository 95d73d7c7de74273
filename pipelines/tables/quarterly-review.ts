import type { StatusId } from "./kpis.ts";
import type { State } from "./reported.ts";

/** `quarterly-review`: one row for each KPI, this quarter beside the one before. */
export interface QuarterlyReviewRow {
  readonly priority: string;
  readonly kpi: string;
  readonly title: string;
  readonly unit: string;
  readonly period: string;
  readonly previous_period: string;
  readonly latest: number | null;
  readonly previous_latest: number | null;
  readonly progress: number | null;
  readonly previous_progress: number | null;
  /** Progress now less progress before, as a share. */
  readonly change: number | null;
  readonly status: StatusId;
  readonly previous_status: StatusId | null;
  /** By status: achieved, on track, at risk, off track; `new` and `gone` where one side was not judged. */
  readonly movement: "better" | "worse" | "same" | "new" | "gone" | "not judged";
  /** The quarter's figure was due and is not there. */
  readonly overdue: boolean;
  /** Due quarters in a row without a figure. */
  readonly overdue_quarters: number;
  readonly returned: boolean;
  readonly returned_at: string | null;
  readonly return_comment: string | null;
  /** Earlier periods whose figures came with this quarter's submission, `2021-Q1, 2021-Q2`. */
  readonly corrected: string | null;
  /** Follow-up actions not closed. */
  readonly actions: number;
  readonly late_actions: number;
  readonly state: State;
  readonly sample: boolean;
}
