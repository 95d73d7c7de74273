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
