import type { SubmissionEntry } from "../store/store.ts";

/** A submission as lists and decisions need it: without its content, of which only the KPIs it reports on are known. */
export interface ListedSubmission extends SubmissionEntry {
  /** Codes, in the order of its content. */
  readonly kpis: readonly string[];
}
