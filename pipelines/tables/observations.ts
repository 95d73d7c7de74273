import type { State } from "./reported.ts";

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
