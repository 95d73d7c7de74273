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
