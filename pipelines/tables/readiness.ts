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
