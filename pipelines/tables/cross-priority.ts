/** `cross-priority`: one row for each priority and quarter. */
export interface CrossPriorityRow {
  readonly priority: string;
  readonly period: string;
  readonly time: number;
  readonly kpis: number;
  /** KPIs with a progress. */
  readonly measurable: number;
  readonly due: number;
  readonly reported: number;
  /** reported / due; null where nothing was due. */
  readonly completeness: number | null;
  /** Mean of the KPIs' progress, each within 0 to 1; null where none is measurable. */
  readonly progress: number | null;
  /** The same, uncapped. */
  readonly progress_uncapped: number | null;
  /** Lowest and highest capped progress of its KPIs. */
  readonly low: number | null;
  readonly high: number | null;
  /** Mean capped progress over the share of the plan's time elapsed. */
  readonly pace: number | null;
  readonly achieved: number;
  readonly on_track: number;
  readonly at_risk: number;
  readonly off_track: number;
  readonly not_due: number;
  readonly no_data: number;
  readonly no_baseline: number;
  readonly no_target: number;
  readonly not_applicable: number;
  readonly provisional: number;
  readonly sample: boolean;
}
