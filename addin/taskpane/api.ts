import type { Severity } from "../../rbm/checks/issue.ts";
import type { JointWork } from "../../rbm/checks/joint-work.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import type { MoreTime } from "../../rbm/submission/deadline.ts";
import type { Note } from "../../rbm/submission/note.ts";
import type { Decision } from "../../rbm/submission/submission.ts";
import type { Content, Identity } from "../../rbm/template/content.ts";
import type { ChartList, ChartScope, ServedChart } from "../charts/served-chart.ts";
import type { Version } from "./trouble.ts";

export type Status = "submitted" | "accepted" | "partly accepted" | "returned";

/** A submission in the server's list. */
export interface SubmissionSummary extends Version, Note {
  readonly template: string;
  readonly framework: string;
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  readonly sample: boolean;
  readonly head: boolean;
  readonly status: Status;
  /** The last decision. */
  readonly decided: { readonly by: string; readonly at: string } | null;
}

export interface FullSubmission extends SubmissionSummary {
  readonly decisions: readonly Decision[];
  readonly content: Content;
}

export interface Pushed {
  readonly id: string;
  readonly version: number;
  /** False where the server had just this already. */
  readonly stored: boolean;
}

/** A quarter's cycle, as far as the pane says it. */
export interface Quarter {
  readonly state: string;
  /** Last day on which a push is in time, ISO; null where none was set. */
  readonly deadline: string | null;
  /** Last day on which a push is taken; null where none was set. */
  readonly closes: string | null;
  readonly extensions: readonly MoreTime[];
}

/** A plan in the server's list, in its newest version. */
export interface ListedPlan {
  readonly id: string;
  readonly version: number;
}

/** What the server knows that a check needs. */
export interface Known {
  readonly framework?: Framework;
  readonly accepted: Content | null;
  readonly jointWork: readonly JointWork[];
  /** ISO date. */
  readonly today: string;
}

type Scope = Pick<Identity, "template" | "framework" | "priority" | "office">;

/** What the pane asks of our own server. */
export interface Api {
  submissions(scope: Scope): Promise<readonly SubmissionSummary[]>;
  submission(id: string): Promise<FullSubmission>;
  /** As content, or as the bytes of an .xlsx file; with a note to the reviewer where there is one. */
  push(content: Content | Uint8Array, parent: string | null, note?: string): Promise<Pushed>;
  /** Says that a draft was checked and how many issues it has: nothing that is in it. */
  tellChecked(
    scope: Pick<Identity, "framework" | "priority" | "office" | "period">,
    counts: Readonly<Record<Severity, number>>,
  ): Promise<void>;
  /** The workbook of a quarter, filled in with what was last accepted. */
  template(scope: Pick<Identity, "framework" | "priority" | "period">): Promise<Uint8Array>;
  /** What a workbook is checked against: its plan as last published, what was last accepted, and today. */
  surroundings(scope: Scope & Pick<Identity, "period">, sample: boolean): Promise<Known>;
  quarter(framework: string, period: string): Promise<Quarter>;
  /** Which plans there are, the default one last. */
  plans(): Promise<readonly ListedPlan[]>;
  /** A plan as last published. */
  plan(id: string): Promise<Framework>;
  /** Which charts there are. */
  charts(): Promise<ChartList>;
  chart(id: string, of: ChartScope): Promise<ServedChart>;
  /** As PNG; the server draws less into a narrow one. Defaults to 960 pixels. */
  picture(id: string, of: ChartScope, width?: number): Promise<Uint8Array>;
  /** Slides of a quarter as .pptx. */
  deck(of: ChartScope): Promise<Uint8Array>;
  /** Whether the server keeps sample figures. */
  isSample(): Promise<boolean>;
}
