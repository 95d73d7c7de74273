/** `milestones`: one row for each milestone, meeting, deliverable and action of a plan's making and delivery. */
export interface MilestoneRow {
  readonly item: "milestone" | "meeting" | "deliverable" | "action";
  readonly code: string;
  readonly title: string;
  /** Kind of milestone, or the group that meets. */
  readonly kind: string | null;
  /** The milestone it works towards; of a milestone itself null. */
  readonly milestone: string | null;
  /** Code of the plan's coming into force that it leads to. */
  readonly process: string | null;
  readonly starts: string | null;
  readonly planned: string | null;
  /** When it was reached, by the as-of date. */
  readonly actual: string | null;
  /** When it can be reached: the actual day, else the planned one, else what lateness so far leaves. */
  readonly expected: string | null;
  /** As reported; what was reached after the as-of date was still planned then. */
  readonly status: string;
  readonly late: boolean;
  /** Expected less planned; negative where it was early. */
  readonly days_late: number | null;
  /** Codes of the milestones it waits for. */
  readonly needs: string | null;
  /** Days it can still slip before what waits for it has to move; null where nothing dated waits. */
  readonly slack: number | null;
  /** Days it can still slip before the last milestone that depends on it has to move. */
  readonly total_slack: number | null;
  /** On the chain that leaves the least time, from the plan's coming into force back. */
  readonly critical: boolean;
  /** Days from the day the plan comes into force: −410 is that long before, so that two processes can be laid side by side. */
  readonly days_to_plan: number | null;
  readonly owner: string | null;
  readonly place: string | null;
  readonly comment: string | null;
  readonly confidence: string;
  readonly source: string;
  readonly submission: string | null;
  readonly sample: boolean;
}
