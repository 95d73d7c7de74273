import type { Generated } from "kysely";

/** `submissions`: what was pushed. Append-only; `seq` counts in the order of arrival. */
export interface SubmissionsTable {
  seq: Generated<number>;
  id: string;
  version: number;
  framework: string;
  priority: string;
  office: string;
  period: string;
  parent: string | null;
  template: string;
  template_version: number;
  /** SHA-256 of the canonical content without its parent: equal digests are equal content. */
  digest: string;
  /** Canonical JSON. */
  content: string;
  /** The workbook as it was pushed; null where JSON was. */
  bytes: Uint8Array | null;
  by: string;
  /** Who that is to the identity provider; null where nobody vouched for them. */
  person: string | null;
  at: string;
  sample: number;
  /** What was said to the reviewer; null for nothing. No part of the digest or of the id. */
  note: string | null;
}

/** `decisions`: what reviewers decided. Append-only; a later one supersedes. */
export interface DecisionsTable {
  seq: Generated<number>;
  submission: string;
  decision: string;
  /** JSON array of KPI codes; null for the whole submission. */
  kpis: string | null;
  comment: string;
  /** JSON array of comments on cells; null for none. */
  cells: string | null;
  by: string;
  at: string;
}

/** `frameworks`: every published version. Append-only. */
export interface FrameworksTable {
  seq: Generated<number>;
  id: string;
  version: number;
  content: string;
  by: string;
  at: string;
}

/** `editions`: what was accepted when a quarter was closed. Append-only. */
export interface EditionsTable {
  seq: Generated<number>;
  id: string;
  period: string;
  as_of: string;
  /** JSON of the whole edition. */
  content: string;
  by: string;
  at: string;
}

/** `cycles`: dates and state of a quarter, whole in each row. Append-only; a later row supersedes. */
export interface CyclesTable {
  seq: Generated<number>;
  framework: string;
  period: string;
  state: string;
  opens: string | null;
  deadline: string | null;
  meeting: string | null;
  closes: string | null;
  comment: string;
  by: string;
  at: string;
}

/** `extensions`: more time for one priority, or one reporting office of it, in a quarter. Append-only; a later row supersedes. */
export interface ExtensionsTable {
  seq: Generated<number>;
  framework: string;
  period: string;
  priority: string;
  /** Null for every office of the priority. */
  office: string | null;
  deadline: string | null;
  comment: string;
  by: string;
  at: string;
}

/** `followups`: what performance reviews said of an action on a KPI, whole in each row. Append-only; a later row supersedes. */
export interface FollowUpsTable {
  seq: Generated<number>;
  framework: string;
  priority: string;
  office: string;
  period: string;
  kpi: string;
  cause: string;
  action: string;
  owner: string;
  due: string;
  status: string;
  closed_as: string | null;
  comment: string;
  by: string;
  at: string;
  sample: number;
}

/** `drafts`: that somebody checked a workbook before pushing it, with how many issues it had and nothing that is in it. Append-only. */
export interface DraftsTable {
  seq: Generated<number>;
  framework: string;
  priority: string;
  office: string;
  period: string;
  errors: number;
  warnings: number;
  tips: number;
  by: string;
  at: string;
}

/** `sessions`: who is signed in. Rows go when they end. */
export interface SessionsTable {
  id: string;
  kind: string;
  /** JSON of what the provider said. */
  claims: string;
  expires: string;
}

export interface Tables {
  submissions: SubmissionsTable;
  decisions: DecisionsTable;
  frameworks: FrameworksTable;
  editions: EditionsTable;
  cycles: CyclesTable;
  followups: FollowUpsTable;
  sessions: SessionsTable;
  extensions: ExtensionsTable;
  drafts: DraftsTable;
}

export type Engine = "sqlite" | "postgres";

/** Every table that is kept for ever, each after those that it refers to: the order in which a backup is written and restored. */
export const TABLES = [
  "submissions",
  "decisions",
  "frameworks",
  "editions",
  "cycles",
  "followups",
  "extensions",
  "drafts",
] as const satisfies readonly (keyof Tables)[];
