import type { Severity } from "../../rbm/checks/issue.ts";
import type { Identity } from "../../rbm/template/content.ts";

/**
 * Somebody checked a workbook that is not pushed yet, and said so or had its push refused. Whose, when and how many issues it had:
 * nothing that is in it. Never edited; a later one supersedes, and so does a push.
 */
export interface Draft extends Pick<Identity, "framework" | "priority" | "office" | "period"> {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly by: string;
  /** ISO 8601 with time, UTC. */
  readonly at: string;
}

/** What was pushed, as far as it tells whether a draft is out of date. */
interface Pushed {
  readonly identity: Pick<Identity, "framework" | "priority" | "office" | "period">;
  readonly at: string;
}

/** The last draft of each scope that nothing was pushed after, in the order they were checked. */
export function openDrafts(drafts: readonly Draft[], submissions: readonly Pushed[]): Draft[] {
  const pushed = new Map(submissions.map(({ identity, at }) => [scope(identity), at]));
  const last = new Map<string, Draft>();
  for (const draft of drafts) {
    last.delete(scope(draft));
    last.set(scope(draft), draft);
  }
  return [...last.values()].filter((draft) => draft.at > (pushed.get(scope(draft)) ?? ""));
}

/** Whether a check found just what the same person's last one did. */
export const sameDraft = (one: Draft, other: Draft): boolean =>
  one.by === other.by &&
  (["error", "warning", "tip"] as const).every((each) => one.counts[each] === other.counts[each]);

export const scope = ({ framework, priority, office, period }: Pushed["identity"]): string =>
  JSON.stringify([framework, priority, office, period]);
