import type { State } from "./reported.ts";

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
