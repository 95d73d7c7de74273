import type { Content, Identity } from "../template/content.ts";
import type { Note } from "./note.ts";

/**
 * What a focal point pushed: immutable. Its id is the hash of its canonical content, identity and parent,
 * so that pushing twice is pushing once, and A → B → A is three versions.
 */
export interface Submission extends Note {
  readonly id: string;
  /** Counts from 1 within its scope (framework, priority, reporting office, period). */
  readonly version: number;
  readonly identity: Identity;
  /** The submission it was based on; null for the first of its scope. */
  readonly parent: string | null;
  readonly content: Content;
  readonly by: string;
  /** Who that is, whatever they are called; null where nobody vouched for them. */
  readonly person?: string | null;
  /** ISO 8601 with time, UTC. */
  readonly at: string;
  /** Whether its figures were made up to show how things work. */
  readonly sample: boolean;
}

export type DecisionKind = "accept" | "return" | "reopen";

/** What a reviewer says of one cell, named as a difference names it. */
export interface CellComment {
  /** Id of the sheet. */
  readonly sheet: string;
  /** What names the row. */
  readonly key: string;
  /** Id of the column; null for the row as a whole. */
  readonly column: string | null;
  readonly comment: string;
}

/** What a reviewer decided about a submission, or about some of its KPIs. Never edited; a later one supersedes. */
export interface Decision {
  readonly submission: string;
  readonly decision: DecisionKind;
  /** KPI codes it is about; null for the whole submission. */
  readonly kpis: readonly string[] | null;
  readonly comment: string;
  /** Comments on single cells; none where absent. */
  readonly cells?: readonly CellComment[];
  readonly by: string;
  readonly at: string;
}

/** Whether a workbook is of its plan as a whole, as milestones and meetings are: of no priority, office or quarter. */
export const isOfPlan = ({ template }: Pick<Identity, "template">): boolean => template === "delivery";

/**
 * A scope in one text, for keys and messages: `2020-2023 · Digital Inclusion · Headquarters · 2021-Q3`, `2020-2023 · delivery`.
 */
export const scopeOf = ({ template, framework, priority, office, period }: Identity): string =>
  (isOfPlan({ template }) ? [framework, template] : [framework, priority, office, period]).join(" · ");

/** A scope in words, its office aside: `Digital Inclusion 2021-Q3`, `Milestones and meetings of 2020-2023`. */
export const scopeInWords = ({
  template,
  framework,
  priority,
  period,
}: Pick<Identity, "template" | "framework" | "priority" | "period">): string =>
  isOfPlan({ template }) ? `Milestones and meetings of ${framework}` : `${priority} ${period}`;
