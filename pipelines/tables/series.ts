/** `series`: KPI × place × group. */
export interface SeriesRow {
  readonly priority: string;
  readonly kpi: string;
  readonly place: string;
  readonly disaggregation: string;
  /** Observations of the series, those without a value too. */
  readonly figures: number;
  /** Periods of its first and last row. */
  readonly first: string;
  readonly last: string;
  readonly sample: boolean;
}
