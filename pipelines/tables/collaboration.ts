import type { State } from "./reported.ts";

/** `collaboration`: one row for each collaboration in the latest workbook of its priority and office. */
export interface CollaborationRow {
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  readonly result: string;
  readonly partner: string;
  readonly partner_type: string;
  readonly role: string;
  readonly other_priority: string | null;
  readonly sector: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly status: string;
  readonly contribution_kind: string | null;
  /** CHF. */
  readonly contribution: number | null;
  /** Whether the other priority names this one as well; null where the partner is none. */
  readonly mirrored: boolean | null;
  readonly state: State;
  readonly submission: string;
  readonly sample: boolean;
}
