import type { Submission } from "../../rbm/submission/submission.ts";
import type { Row } from "../../rbm/template/content.ts";

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

/** A row of a sheet as reported, with where it came from: what `outputs`, `collaboration`, `followups` are made of. */
export interface ReportedRow {
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  readonly submission: string;
  readonly row: Row;
}
