import type { StatusId } from "./kpis.ts";

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
