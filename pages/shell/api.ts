import { useEffect, useState } from "preact/hooks";
import type { Issue, Severity } from "../../rbm/checks/issue.ts";
import type { MoreTime } from "../../rbm/submission/deadline.ts";
import type { CellChange } from "../../rbm/submission/difference.ts";
import type { Note } from "../../rbm/submission/note.ts";
import type { CellComment, Decision, DecisionKind } from "../../rbm/submission/submission.ts";
import type { Content } from "../../rbm/template/content.ts";

/** What the server tells in a list of submissions. */
export interface SubmissionSummary extends Note {
  readonly id: string;
  readonly version: number;
  readonly template: string;
  readonly framework: string;
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  readonly by: string;
  readonly at: string;
  readonly head: boolean;
  readonly parent: string | null;
  readonly status: "submitted" | "accepted" | "partly accepted" | "returned";
  /** Codes of its KPIs by where they stand. */
  readonly kpis: Readonly<Record<"submitted" | "accepted" | "returned", readonly string[]>>;
  /** Codes of KPIs of which another office's latest version says something else. */
  readonly conflicts: readonly string[];
  readonly decided: { readonly decision: string; readonly by: string; readonly at: string } | null;
}

/** Something that did not work, as the server or the network says it. */
export class Trouble extends Error {
  readonly code: string;
  readonly issues: readonly Issue[];
  readonly changes: readonly CellChange[];
  readonly head: { readonly id: string; readonly version: number; readonly by: string; readonly at: string } | null;

  constructor(code: string, message: string, more: Partial<Pick<Trouble, "issues" | "changes" | "head">> = {}) {
    super(message);
    this.code = code;
    this.issues = more.issues ?? [];
    this.changes = more.changes ?? [];
    this.head = more.head ?? null;
  }
}

/** Asks our own server; throws Trouble with words for a person. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Trouble("offline", "The server did not answer. Nothing was sent or lost; try again when it is back.");
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer as T;
  throw new Trouble(
    String(answer.code ?? response.status),
    [answer.title, answer.detail].filter(Boolean).join(" ") || `The server answered ${response.status}.`,
    answer,
  );
}

/** Sends JSON to our own server. */
export const send = <T>(method: "POST" | "PUT", path: string, body: unknown): Promise<T> =>
  ask(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const submissionsOf = (query: Record<string, string>): Promise<SubmissionSummary[]> =>
  ask(`/api/submissions?${new URLSearchParams(query)}`);

/** A submission with its figures and what was decided about it, oldest first. */
export interface FullSubmission extends SubmissionSummary {
  readonly content: Content;
  readonly decisions: readonly Decision[];
}

export const submission = (id: string): Promise<FullSubmission> => ask(`/api/submissions/${id}`);

/** Decides about a submission, or about the named KPIs of it. */
export const review = (
  id: string,
  decision: DecisionKind,
  comment: string,
  kpis: readonly string[] | null = null,
  cells: readonly CellComment[] = [],
): Promise<unknown> => send("POST", `/api/submissions/${id}/reviews`, { decision, comment, kpis, cells });

/** A draft was checked: whose, when, how many issues it had. */
export interface Draft {
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly by: string;
  readonly at: string;
}

/** Drafts that were checked and not pushed yet. */
export const draftsOf = (framework: string): Promise<readonly Draft[]> =>
  ask(`/api/drafts?${new URLSearchParams({ framework })}`);

/** Somebody who has not pushed, or has a return to answer, with a text to send. */
export interface Reminder {
  readonly priority: string;
  /** The reporting office, where the priority has several. */
  readonly office: string | null;
  readonly draft: Draft | null;
  readonly kind: "overdue" | "due soon" | "returned";
  readonly subject: string;
  readonly text: string;
}

export const remindersOf = (framework: string, period: string): Promise<readonly Reminder[]> =>
  ask(`/api/periods/${period}/reminders?${new URLSearchParams({ framework })}`);

/** Sets dates of a quarter, opens or closes it; what is left out stays as it was. */
export const setPeriod = (
  framework: string,
  period: string,
  said: Readonly<Record<string, string | null>>,
): Promise<{ readonly edition: string | null }> =>
  send("PUT", `/api/periods/${period}?${new URLSearchParams({ framework })}`, said);

/** Gives a priority, or one office of it, more time for a quarter; without a deadline that is taken back. */
export const extend = (
  framework: string,
  period: string,
  said: MoreTime & { readonly comment: string },
): Promise<unknown> => send("POST", `/api/periods/${period}/extensions?${new URLSearchParams({ framework })}`, said);

/** What a workbook's content would be told; nothing is stored. */
export const checkContent = (content: Content): Promise<{ readonly issues: readonly Issue[] }> =>
  send("POST", "/api/check", content);

/** What a submission changed; against the one it was based on where nothing else is said. */
export const changesOf = (
  id: string,
  since: string | null,
): Promise<{ readonly from: string | null; readonly changes: readonly CellChange[] }> =>
  ask(`/api/submissions/${id}/changes${since ? `?since=${since}` : ""}`);

export interface StoreAbout {
  /** Whether its figures were made up. */
  readonly sample: boolean;
}

/** What kind of store the server serves; null until it answered, or where there is no server. */
export function useStore(): StoreAbout | null {
  const [store, setStore] = useState<StoreAbout | null>(null);
  useEffect(() => {
    ask<StoreAbout>("/api/health").then(setStore, () => setStore(null));
  }, []);
  return store;
}
