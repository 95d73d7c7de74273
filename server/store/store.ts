import type { PlanVersion } from "../../rbm/framework/plans.ts";
import type { FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import type { Note } from "../../rbm/submission/note.ts";
import type { Decision, DecisionKind, Submission } from "../../rbm/submission/submission.ts";
import type { Content, Identity } from "../../rbm/template/content.ts";
import type { CycleEvent, Extension } from "../review/cycle.ts";
import type { Draft } from "../review/drafts.ts";
import type { Edition } from "../review/editions.ts";
import type { ActionKey } from "../review/follow-ups.ts";
import type { Sessions } from "./sessions.ts";

/** What a submission is about: one thread of versions. */
export type Scope = Pick<Identity, "framework" | "priority" | "office" | "period">;

/** One cycle of a plan. */
export type Quarter = Pick<Scope, "framework" | "period">;

export interface Push extends Note {
  readonly content: Content;
  /** What the sender knows to be the head; absent: what the content's Cover says. */
  readonly parent?: string | null;
  /** The workbook as it came; null where content came as JSON. */
  readonly bytes: Uint8Array | null;
  readonly by: string;
  /** Who that is to the identity provider; absent where nobody vouched for them. */
  readonly person?: string | null;
  /** ISO 8601 with time, UTC. */
  readonly at: string;
  readonly sample: boolean;
}

export type PushOutcome =
  | { readonly outcome: "stored"; readonly submission: Submission }
  /** The head holds just that already. */
  | { readonly outcome: "already there"; readonly submission: Submission }
  /** It is based on something else than the head; `head` is null where there is none and a parent was named. */
  | { readonly outcome: "stale"; readonly head: Submission | null; readonly parent: string | null }
  /** Its quarter is closed. */
  | { readonly outcome: "closed" };

/** A submission without its content. */
export type SubmissionEntry = Omit<Submission, "content">;

export type SubmissionFilter = Partial<Scope>;

/** A version of a plan that somebody published. */
export type PublishedPlan = PlanVersion & { readonly by: string; readonly at: string };

/** Everything that is kept. Nothing is updated or deleted; two engines, one behaviour. */
export interface Store {
  /** Who is signed in. */
  readonly sessions: Sessions;
  /** Keeps a push if its quarter is not closed and it is based on the head of its scope. When this resolves with `stored`, it is on disk. */
  submit(push: Push): Promise<PushOutcome>;
  /** Every version, oldest first. */
  entries(filter?: SubmissionFilter): Promise<SubmissionEntry[]>;
  submission(id: string): Promise<Submission | null>;
  /** In no order; ids that are not there are left out. */
  submissions(ids: readonly string[]): Promise<Submission[]>;
  /** The workbook as it was pushed; null where there is none. */
  bytes(id: string): Promise<Uint8Array | null>;
  /** The latest version of a scope. */
  head(scope: Scope): Promise<Submission | null>;
  /** Throws `unknown submission` where there is none. */
  decide(decision: Decision): Promise<void>;
  /** In the order they were made; of these submissions where they are named. */
  decisions(submissions?: readonly string[]): Promise<Decision[]>;
  /** Keeps the dates and the state of a quarter. */
  schedule(event: CycleEvent): Promise<void>;
  /** What was said of quarters, in the order it was. */
  cycles(): Promise<CycleEvent[]>;
  /** Keeps more time for a priority, or an office of it. */
  extend(extension: Extension): Promise<void>;
  /** In the order they were given. */
  extensions(): Promise<Extension[]>;
  /** Keeps that a draft was checked. */
  noteDraft(draft: Draft): Promise<void>;
  /** In the order they were checked; of one scope where it is named. */
  drafts(scope?: Scope): Promise<Draft[]>;
  /** Keeps what a performance review said of an action. */
  follow(event: FollowUpEvent): Promise<void>;
  /** What performance reviews said of actions, in the order they did; of one action where it is named. */
  followUps(action?: ActionKey): Promise<FollowUpEvent[]>;
  /** Keeps an edition; throws where its id is taken. */
  publish(edition: Edition): Promise<void>;
  /** Oldest first. */
  editions(): Promise<Edition[]>;
  /** Keeps a version of a plan; false where another of that number is there. */
  publishPlan(plan: PublishedPlan): Promise<boolean>;
  /** Every published version of every plan, oldest first. */
  plans(): Promise<PublishedPlan[]>;
  /** A text that is another after every write. */
  revision(): Promise<string>;
  /**
   * Several writes that are kept together or not at all. With a quarter, one at a time for that quarter, whichever server asks,
   * and no push to it meanwhile: what one reads and decides by stays so until it has written. Done again where a number that it
   * gave was taken meanwhile.
   */
  together<T>(work: (store: Store) => Promise<T>, quarter?: Quarter): Promise<T>;
  close(): Promise<void>;
}

export const SCOPE = ["framework", "priority", "office", "period"] as const satisfies readonly (keyof Scope)[];

export const DECISIONS = ["accept", "return", "reopen"] as const satisfies readonly DecisionKind[];
