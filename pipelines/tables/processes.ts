/** `processes`: one row for each plan's making, to be laid side by side. */
export interface ProcessRow {
  /** Code of the milestone by which the plan comes into force. */
  readonly process: string;
  readonly title: string;
  /** First dated item, and the day the plan comes into force. */
  readonly first: string | null;
  readonly in_force: string | null;
  readonly days: number | null;
  readonly milestones: number;
  readonly meetings: number;
  readonly deliverables: number;
  readonly actions: number;
  readonly done: number;
  readonly late: number;
  /** Items whose date is not known. */
  readonly undated: number;
  /** Milestones on the critical path, in order: `WTDC-17, PP-18, PLAN-2020`. */
  readonly critical_path: string;
  readonly sample: boolean;
}
