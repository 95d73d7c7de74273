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

/** `completeness`: one row for each priority of the framework and quarter, those that never reported included. */
export interface CompletenessRow {
  readonly priority: string;
  readonly period: string;
  readonly time: number;
  /** Whether a submission for this quarter counts. */
  readonly submitted: boolean;
  /** Reporting offices whose submission counts. */
  readonly offices: number;
  /** When the first of them was accepted (pushed, if provisional). */
  readonly first_at: string | null;
  readonly kpis: number;
  readonly due: number;
  /** Of those due. */
  readonly reported: number;
  readonly completeness: number | null;
  /** Codes of the KPIs due and not reported, `DI-01, DI-04`. */
  readonly missing: string | null;
}

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

/** `readiness`: what can be measured, by priority and quarter, as the workbooks of that quarter said. */
export interface ReadinessRow {
  readonly priority: string;
  readonly period: string;
  readonly time: number;
  readonly kpis: number;
  readonly baseline_established: number;
  readonly baseline_proxy: number;
  readonly baseline_missing: number;
  readonly baseline_not_applicable: number;
  /** Baselines still missing after the day they were due. */
  readonly baseline_late: number;
  readonly methodology_approved: number;
  readonly methodology_in_review: number;
  readonly methodology_draft: number;
  readonly methodology_none: number;
  /** KPIs with a KPI target. */
  readonly with_target: number;
  /** KPIs with a baseline, an approved methodology and a KPI target. */
  readonly ready: number;
  /** (established + proxy) / KPIs a baseline applies to. */
  readonly baseline_coverage: number | null;
  /** approved / KPIs. */
  readonly methodology_coverage: number | null;
  /** ready / KPIs. */
  readonly readiness: number | null;
  readonly sample: boolean;
}

/** `results-chain`: one row for each result of the plan or of a workbook, and quarter. */
export interface ResultsChainRow {
  readonly code: string;
  readonly title: string;
  /** Id of its level in the framework. */
  readonly level: string;
  /** Place of the level, 0 at the top. */
  readonly depth: number;
  /** The priority whose workbook declares it; null for results of the framework. */
  readonly priority: string | null;
  /** Codes of the results it supports, `G1, G2`. */
  readonly supports: string | null;
  readonly period: string;
  readonly time: number;
  /** KPIs that measure it directly. */
  readonly own_kpis: number;
  /** KPIs that measure it or what supports it, each once. */
  readonly kpis: number;
  /** The same by share: results that share a KPI out sum to one KPI. */
  readonly weight: number;
  readonly measurable: number;
  readonly progress: number | null;
  readonly progress_uncapped: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly due: number;
  readonly reported: number;
  readonly achieved: number;
  readonly on_track: number;
  readonly at_risk: number;
  readonly off_track: number;
  readonly sample: boolean;
}

/** `collaboration`: one row for each collaboration in the latest workbook of its priority and office. */
export interface CollaborationRow {
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  readonly result: string;
  readonly partner: string;
  readonly partner_type: string;
  readonly role: string;
  readonly other_priority: string | null;
  readonly sector: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly status: string;
  readonly contribution_kind: string | null;
  /** CHF. */
  readonly contribution: number | null;
  /** Whether the other priority names this one as well; null where the partner is none. */
  readonly mirrored: boolean | null;
  readonly state: State;
  readonly submission: string;
  readonly sample: boolean;
}

/** `partners`: priority × partner. */
export interface PartnerRow {
  readonly priority: string;
  readonly partner: string;
  readonly partner_type: string;
  readonly collaborations: number;
  readonly active: number;
  /** CHF; null where nothing was said. */
  readonly cash: number | null;
  readonly in_kind: number | null;
  readonly sample: boolean;
}

/** `priority-links`: priority × other priority, a row a direction of each pair that either names. */
export interface PriorityLinkRow {
  readonly priority: string;
  readonly other_priority: string;
  /** Collaborations that `priority` names. */
  readonly named: number;
  /** Collaborations that `other_priority` names. */
  readonly named_back: number;
  /** Named by one only. */
  readonly one_sided: boolean;
  readonly sample: boolean;
}

/** `budget`: one row for each priority and quarter, of the outputs as that quarter's workbooks gave them. */
export interface BudgetRow {
  readonly priority: string;
  readonly period: string;
  readonly time: number;
  readonly outputs: number;
  readonly planned: number;
  readonly in_progress: number;
  readonly done: number;
  readonly delayed: number;
  readonly cancelled: number;
  /** CHF, of outputs that say both; null where none does. */
  readonly budget: number | null;
  readonly spent: number | null;
  /** CHF expected to be spent by the end of the year. */
  readonly forecast: number | null;
  /** Outputs with more spent than budgeted. */
  readonly overspent: number;
  /** spent / budget. */
  readonly spent_share: number | null;
  /** Share of the plan's time that has passed. */
  readonly elapsed: number;
  /** Mean capped progress of the priority's KPIs; null where none is measurable. */
  readonly progress: number | null;
  readonly sample: boolean;
}

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

/** `regions`: one row for each priority, region and quarter. */
export interface RegionRow {
  readonly priority: string;
  readonly region: string;
  readonly period: string;
  readonly time: number;
  /** KPIs with figures for the region so far. */
  readonly kpis: number;
  /** KPIs with a figure for this quarter. */
  readonly reported: number;
  readonly achieved: number;
  readonly on_track: number;
  readonly at_risk: number;
  readonly off_track: number;
  /** KPIs that cannot be judged for the region. */
  readonly not_judged: number;
  /** The most frequent of the judged statuses, the worse of two as frequent; `no data` where none is judged. */
  readonly status: StatusId;
  readonly sample: boolean;
}

/** `forecasts`: one row for each KPI (in its unit) or priority (mean capped progress), and quarter ahead. */
export interface ForecastRow {
  readonly of: "kpi" | "priority";
  /** KPI code or priority name. */
  readonly key: string;
  readonly priority: string;
  readonly period: string;
  readonly time: number;
  readonly mid: number;
  readonly low50: number;
  readonly high50: number;
  readonly low80: number;
  readonly high80: number;
  /** Probability of meeting the last KPI target by then; null where the row is not at the target's time. */
  readonly p_meet: number | null;
  readonly method: string;
  readonly sample: boolean;
}

/** `scenario`: one row for each KPI that can be forecast, base beside scenario, at the time of its last KPI target. */
export interface ScenarioRow {
  readonly priority: string;
  readonly kpi: string;
  readonly title: string;
  readonly unit: string;
  readonly target: number;
  readonly scenario_target: number;
  readonly target_period: string;
  readonly base: number;
  readonly base_low: number;
  readonly base_high: number;
  readonly base_p_meet: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly p_meet: number;
  /** The same at the low and the high end of the stated response to budget; equal where no budget changes. */
  readonly p_meet_low: number;
  readonly p_meet_high: number;
  readonly changed: boolean;
  readonly sample: boolean;
}

/** `scenario-priorities`: how many KPI targets are met, base beside scenario. */
export interface ScenarioPriorityRow {
  readonly priority: string;
  /** KPIs that can be forecast; the others are not counted. */
  readonly kpis: number;
  /** Expected number of KPI targets met: the sum of the probabilities. */
  readonly base_met: number;
  readonly met: number;
  /** With the response to budget at its low and its high end. */
  readonly met_low: number;
  readonly met_high: number;
  /** The numbers between which 80% of the draws lie. */
  readonly draws_low: number;
  readonly draws_high: number;
  /** CHF now and under the scenario; null where no budget was given. */
  readonly base_budget: number | null;
  readonly budget: number | null;
  readonly sample: boolean;
}

/** `framework-evolution`: one row for each link from a plan's results to those of the plan after, or a draft of it. */
export interface EvolutionRow {
  /** Ids of the two plans. */
  readonly before: string;
  readonly after: string;
  readonly kind: "continued" | "split" | "merged" | "new" | "dropped";
  readonly from: string | null;
  readonly from_title: string | null;
  /** Id of its level. */
  readonly from_level: string | null;
  readonly to: string | null;
  readonly to_title: string | null;
  readonly to_level: string | null;
  readonly note: string | null;
  readonly confidence: "verified" | "to be verified" | "sample" | null;
  /** KPIs that measure the result before, itself or by what supports it; null for a new one. */
  readonly kpis: number | null;
  readonly sample: boolean;
}

/** `surviving-kpis`: one row for each KPI, and what the plan after does to it. */
export interface SurvivingKpiRow {
  readonly priority: string;
  readonly kpi: string;
  readonly title: string;
  /** Code of the result it measures. */
  readonly result: string;
  /** Results of the plan that it measures, the nearest above: `2.1, D.2`. */
  readonly homes: string | null;
  /** Of those, the ones that end. */
  readonly homes_lost: string | null;
  /** Results of the plan after in which they live on. */
  readonly homes_after: string | null;
  readonly kind: "continued" | "split" | "merged" | "dropped" | "unlinked";
  /** It measured a result of the plan and none lives on. */
  readonly without_home: boolean;
  /** Results of the plan's topmost level that its homes support, and where those live on. */
  readonly goals: string | null;
  readonly goals_after: string | null;
  /** It served a goal and none lives on. */
  readonly without_goal: boolean;
  /** Whether the plan after has a priority of that name. */
  readonly priority_stays: boolean;
  /** It has a baseline, which ends with it. */
  readonly baseline_lost: boolean;
  /** Series of figures: place by disaggregation. */
  readonly series: number;
  /** Of those, the ones that end: all without a home, else those of places the plan after does not name. */
  readonly series_broken: number;
  readonly places_lost: string | null;
  /** As last judged. */
  readonly status: StatusId;
  readonly capped: number | null;
  readonly sample: boolean;
}

/** `evolution-priorities`: what the plan after leaves of each priority's measurement, beside the base. */
export interface EvolutionPriorityRow {
  readonly priority: string;
  readonly priority_stays: boolean;
  readonly kpis: number;
  readonly without_home: number;
  /** KPIs that served a goal of which none lives on. */
  readonly without_goal: number;
  readonly baselines: number;
  readonly baselines_lost: number;
  readonly series: number;
  readonly series_broken: number;
  /** KPIs with a progress, and their mean capped progress. */
  readonly measurable: number;
  readonly progress: number | null;
  /** The same of the KPIs that keep a home. */
  readonly after_measurable: number;
  readonly after_progress: number | null;
  readonly sample: boolean;
}

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
