import { isOfPlan } from "../../rbm/submission/submission.ts";
import type { Identity } from "../../rbm/template/content.ts";
import { problems } from "../problems.ts";

/** Names of thematic priorities; `all` for every one. */
export type Priorities = "all" | readonly string[];

/** Who sends a request, and what they may do. */
export interface Who {
  /** As kept with what they push and decide. */
  readonly name: string;
  /** What stays the same however they sign in and whatever they are called; null where nobody vouched for them. */
  readonly id: string | null;
  /** Whether somebody vouched for the name. */
  readonly verified: boolean;
  /** `viewer`, `editor`, `editor:Digital Inclusion`, `reviewer`, `coordinator`. */
  readonly roles: readonly string[];
  /** What was accepted, and what is made of it. */
  readonly mayRead: boolean;
  /** Whose submissions, comments and figures not accepted yet they may see. */
  readonly sees: Priorities;
  readonly mayPush: Priorities;
  readonly mayReview: boolean;
  /** Whether they may publish plans. */
  readonly mayPublish: boolean;
  /** When they have to sign in again, in milliseconds since 1970; null for never. */
  readonly until: number | null;
}

/** Whoever sits at this machine. */
export const LOCAL: Who = {
  name: "local, not signed in",
  id: null,
  verified: false,
  roles: [],
  mayRead: true,
  sees: "all",
  mayPush: "all",
  mayReview: true,
  mayPublish: true,
  until: null,
};

const among = (priorities: Priorities, priority: string): boolean =>
  priorities === "all" || priorities.includes(priority);

/** Throws a Problem where this is not theirs to push: what is of the plan as a whole is its coordinator's. */
export function mayPush(who: Who, identity: Pick<Identity, "template" | "priority" | "framework">): void {
  const { priority, framework } = identity;
  if (isOfPlan(identity) && !who.mayPublish)
    throw problems.notAllowed(`push the milestones and meetings of ${framework || "a plan"}`);
  if (!among(who.mayPush, priority)) throw problems.notAllowed(`push ${priority}`);
}

export function mayReview(who: Who): void {
  if (!who.mayReview) throw problems.notAllowed("review submissions");
}

export function mayPublish(who: Who): void {
  if (!who.mayPublish) throw problems.notAllowed("publish a plan");
}

export const sees = (who: Who, priority: string): boolean => among(who.sees, priority);

/** Throws a Problem where what was pushed for a priority is not theirs to see. */
export function maySee(who: Who, priority: string): void {
  if (!sees(who, priority)) throw problems.notAllowed(`see what was pushed for ${priority || "the plan as a whole"}`);
}

/** Throws a Problem where they may see only some of what is not accepted yet. */
export function maySeeProvisional(who: Who): void {
  if (who.sees !== "all") throw problems.notAllowed("see figures that were not accepted yet");
}

/** Whether somebody pushed this, by what stays the same of them, else by name. Nobody vouched for those who did not sign in. */
export const isOwn = (pushed: { readonly by: string; readonly person?: string | null }, who: Who): boolean =>
  who.verified && (pushed.person == null ? pushed.by === who.name : pushed.person === who.id);
