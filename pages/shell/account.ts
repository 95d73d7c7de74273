import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { ask } from "./api.ts";

/** Who is signed in, and what they may do. */
export interface Me {
  /** Whether people sign in at this server. */
  readonly signIn: boolean;
  readonly name: string;
  readonly roles: readonly string[];
  /** Names of the thematic priorities they may push. */
  readonly mayPush: "all" | readonly string[];
  /** Whether they may decide on submissions and set the dates of quarters. */
  readonly mayReview: boolean;
  /** Where they sign out of their organization itself; null where it has no such place. */
  readonly leave: string | null;
}

/** Null until the server answered, or where it did not. */
export function useMe(): Me | null {
  const [me, setMe] = useState<Me | null>(null);
  useEffect(() => {
    ask<Me>("/api/me").then(setMe, () => setMe(null));
  }, []);
  return me;
}

/** Who asks, for whatever is on a page. */
export const Asking = createContext<Me | null>(null);

/** Why what only reviewers do is not theirs to do; null where it is, and until the server has said who they are. */
export function useNoReviewer(): string | null {
  const me = useContext(Asking);
  return me === null || me.mayReview ? null : "Only reviewers decide and set dates. Ask a coordinator of the plan.";
}

/** Whether somebody is known not to push a priority. */
export const noEditorOf = (me: Me | null, priority: string): boolean =>
  me !== null && priority !== "" && me.mayPush !== "all" && !me.mayPush.includes(priority);

const EDITOR_OF = "editor:";

/** What somebody is here, in words: the role that lets them do most. */
export function roleInWords(roles: readonly string[]): string {
  for (const [role, words] of [
    ["coordinator", "Coordinator"],
    ["reviewer", "Reviewer"],
    ["editor", "Editor of every priority"],
  ] as const) {
    if (roles.includes(role)) return words;
  }
  const priorities = roles
    .filter((role) => role.startsWith(EDITOR_OF))
    .map((role) => role.slice(EDITOR_OF.length).replaceAll("_", " "));
  if (priorities.length === 1) return `Editor of ${priorities[0]}`;
  if (priorities.length > 1) return `Editor of ${priorities.length} priorities`;
  return roles.includes("viewer") ? "Viewer" : "No role yet: ask a coordinator of the plan";
}

/** Ends the session, here and on the server, and shows that it did. */
export async function signOut(): Promise<void> {
  await fetch("/api/sign-out", { method: "POST" }).catch(() => null);
  location.assign("/sign-in.html?why=out");
}
