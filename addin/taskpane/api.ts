import type { Issue, Severity } from "../../rbm/checks/issue.ts";
import type { JointWork } from "../../rbm/checks/joint-work.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import type { MoreTime } from "../../rbm/submission/deadline.ts";
import type { CellChange } from "../../rbm/submission/difference.ts";
import { type Note, noteHeaders } from "../../rbm/submission/note.ts";
import { type Decision, isOfPlan } from "../../rbm/submission/submission.ts";
import type { Content, Identity } from "../../rbm/template/content.ts";
import type { ChartList, ChartScope, ServedChart } from "../charts/served-chart.ts";

/** A version of a quarter, and who pushed it. */
export interface Version {
  readonly id: string;
  readonly version: number;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Something that did not work, as the server or the network says it. */
export class Trouble extends Error {
  /** HTTP status; 0 where the server did not answer. */
  readonly status: number;
  readonly code: string;
  readonly changes: readonly CellChange[];
  readonly issues: readonly Issue[];
  /** The version that was pushed in between, where there is one. */
  readonly head: Version | null;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { changes?: unknown; issues?: unknown; head?: unknown } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.changes = Array.isArray(more.changes) ? more.changes : [];
    this.issues = Array.isArray(more.issues) ? more.issues : [];
    this.head = (more.head as Version | null | undefined) ?? null;
  }

  /** Whether the same may work later without anybody doing anything. */
  get passes(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

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

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Pixels across a chart's picture. */
const PICTURE_WIDTH = 960;

/** Milliseconds after which a server that says nothing counts as away. */
const PATIENCE = 20_000;

export interface ServerApiOptions {
  /** For `Authorization: Bearer`; null where there is none. Without it the browser's own session counts. */
  readonly token?: () => Promise<string | null>;
  /** Told of a token that the server does not take. */
  readonly refused?: (token: string) => void;
}

export function serverApi({ token, refused }: ServerApiOptions = {}): Api {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    let response: Response;
    let held: string | null = null;
    try {
      held = (await token?.()) ?? null;
      const headers = { ...init.headers, ...(held !== null && { Authorization: `Bearer ${held}` }) };
      response = await fetch(path, { ...init, headers, signal: AbortSignal.timeout(PATIENCE) });
    } catch {
      throw new Trouble(0, "offline", "The server did not answer.");
    }
    if (response.ok) return response;
    if (response.status === 401 && held !== null) refused?.(held);
    const said = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    const words = [said.title, said.detail].filter(Boolean).join(" ") || `The server answered ${response.status}.`;
    throw new Trouble(response.status, String(said.code ?? response.status), words, {
      changes: said.difference,
      issues: said.issues,
      head: said.head,
    });
  };
  const json = async <T>(path: string, init?: RequestInit): Promise<T> => (await ask(path, init)).json() as Promise<T>;
  const bytes = async (path: string): Promise<Uint8Array> => new Uint8Array(await (await ask(path)).arrayBuffer());
  const query = (of: object): string => String(new URLSearchParams(of as Record<string, string>));
  return {
    async submissions({ template, framework, priority, office }) {
      const scope = isOfPlan({ template }) ? { framework } : { framework, priority, office };
      const listed = await json<SubmissionSummary[]>(`/api/submissions?${query(scope)}`);
      return listed.filter((each) => each.template === template);
    },
    submission: (id) => json(`/api/submissions/${encodeURIComponent(id)}`),
    push: (content, parent, note) =>
      json(`/api/submissions?${query({ parent: parent ?? "" })}`, {
        method: "POST",
        headers: { "Content-Type": content instanceof Uint8Array ? XLSX : "application/json", ...noteHeaders(note) },
        body: content instanceof Uint8Array ? (content as Uint8Array<ArrayBuffer>) : JSON.stringify(content),
      }),
    tellChecked: async ({ framework, priority, office, period }, counts) => {
      await ask("/api/drafts", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ framework, priority, office, period, counts }),
      });
    },
    template: ({ framework, priority, period }) =>
      bytes(`/api/templates/priority.xlsx?${query({ framework, priority, period })}`),
    surroundings: ({ template, framework, priority, office, period }, sample) =>
      json(`/api/surroundings?${query({ template, framework, priority, office, period, sample })}`),
    quarter: (framework, period) => json(`/api/periods/${encodeURIComponent(period)}?${query({ framework })}`),
    plans: () => json("/api/frameworks"),
    plan: (id) => json(`/api/frameworks/${encodeURIComponent(id)}`),
    charts: () => json("/api/charts"),
    chart: (id, of) => json(`/api/charts/${id}.json?${query(of)}`),
    picture: (id, of, width = PICTURE_WIDTH) => bytes(`/api/charts/${id}.png?${query({ ...of, width })}`),
    deck: (of) => bytes(`/api/exports/deck.pptx?${query(of)}`),
    isSample: async () => (await json<{ sample?: boolean }>("/api/health")).sample === true,
  };
}
