import { problems } from "../problems.ts";

/** What somebody may do: `editor` of every priority, or of the named ones. */
export interface Who {
  /** As kept with what they push and decide. */
  readonly name: string;
  /** Whether somebody vouched for the name. */
  readonly verified: boolean;
  readonly mayRead: boolean;
  /** Names of thematic priorities; `all` for every one. */
  readonly mayPush: "all" | readonly string[];
  readonly mayReview: boolean;
}

/** Whoever sits at this machine. */
export const LOCAL: Who = {
  name: "local, not signed in",
  verified: false,
  mayRead: true,
  mayPush: "all",
  mayReview: true,
};

/** Throws a Problem where this is not theirs to push. */
export function mayPush(who: Who, priority: string): void {
  if (who.mayPush !== "all" && !who.mayPush.includes(priority)) throw problems.notAllowed(`push ${priority}`);
}

export function mayReview(who: Who): void {
  if (!who.mayReview) throw problems.notAllowed("review submissions");
}
