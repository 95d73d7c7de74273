import type { Submission } from "../rbm/submission/submission.ts";
import type { Row } from "../rbm/template/content.ts";

/** Accepted figures count; provisional ones (pushed, not yet accepted) only where asked for, hatched and labelled. */
export type State = "accepted" | "provisional";

/** A submission as pipelines take it in: with what was decided, and for which KPIs. */
export interface Reported {
  readonly submission: Submission;
  readonly state: State;
  /** KPI codes the state is about; null for all. */
  readonly kpis: readonly string[] | null;
  /** When it was accepted (pushed, if provisional), ISO 8601. */
  readonly at: string;
  /** Who accepted it; null if provisional. */
  readonly by: string | null;
}

/** `observations`: one row for each KPI, period, place and group; the latest accepted value of each. */
export interface ObservationRow {
  readonly priority: string;
  readonly office: string;
  readonly kpi: string;
  readonly period: string;
  /** End of the period as decimal year: 2021-Q3 is 2021.75. */
  readonly time: number;
  readonly place: string;
  readonly disaggregation: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** In the KPI's unit; null where none could be had (see obs_status). Never 0 for blank. */
  readonly value: number | null;
  /** As shown in the workbook: Normal, Estimated, … */
  readonly obs_status: string | null;
  readonly comment: string | null;
  readonly evidence: string | null;
  readonly state: State;
  readonly submission: string;
  /** Period of the submission it came with; later than `period` for a late correction. */
  readonly submitted_for: string;
  readonly accepted_at: string | null;
  readonly accepted_by: string | null;
  readonly sample: boolean;
}

export type StatusId =
  | "achieved"
  | "on track"
  | "at risk"
  | "off track"
  | "not due"
  | "no data"
  | "no baseline"
  | "no target"
  | "not applicable";

/** `kpis`: one row for each KPI and quarter of the plan up to the period asked for, as known at the as-of date. */
export interface KpiRow {
  readonly priority: string;
  readonly kpi: string;
  readonly title: string;
  readonly unit: string;
  readonly measure: string;
  readonly direction: "increase" | "decrease" | "maintain";
  readonly accumulation: "level" | "cumulative" | "per-period";
  readonly result: string;
  readonly period: string;
  readonly time: number;
  /** The World total of this quarter, as reported; null where there is none. */
  readonly value: number | null;
  /** What progress is judged on: the latest value at or before this quarter (year to date for per-period KPIs). */
  readonly latest: number | null;
  readonly latest_period: string | null;
  readonly due: boolean;
  readonly reported: boolean;
  readonly baseline: number | null;
  readonly baseline_period: string | null;
  readonly baseline_status: string;
  readonly methodology_status: string;
  /** The last KPI target of the plan and the period it is for. */
  readonly target: number | null;
  readonly target_period: string | null;
  /** The KPI target of this very period, where there is one. */
  readonly milestone: number | null;
  /** (A − B) / (T − B): 0 at the baseline, 1 at the target; null with a reason. */
  readonly progress: number | null;
  /** Progress within 0 to 1. */
  readonly capped: number | null;
  /** Progress over the share of time elapsed. */
  readonly pace: number | null;
  /** Against this period's KPI target. */
  readonly to_milestone: number | null;
  readonly status: StatusId;
  /** `to-milestone`, `pace` or `direction of change`: the rule the status was judged by. */
  readonly status_method: string | null;
  /** Why something is null. */
  readonly reason: string | null;
  readonly state: State;
  readonly submission: string | null;
  readonly sample: boolean;
}

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

/** A row of a sheet as reported, with where it came from: what `outputs`, `collaboration`, `followups` are made of. */
export interface ReportedRow {
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  readonly submission: string;
  readonly row: Row;
}
