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
