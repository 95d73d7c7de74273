import type { Issue } from "../../rbm/checks/issue.ts";
import type { CheckReport } from "../../rbm/checks/report.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import type { About } from "./checker.ts";

/** Fixes that were applied together, and are taken back together. */
export interface FixStep {
  readonly issues: readonly Issue[];
  readonly at: Date;
}

export interface SessionState {
  readonly checking: boolean;
  readonly checkedAt: Date | null;
  readonly workbook: Workbook | null;
  readonly about: About | null;
  /** Issues in the order of the last full check; what came since is at the end, what was fixed stays in its place. */
  readonly report: CheckReport | null;
  /** Keys of the issues that were fixed since the last full check. */
  readonly fixed: ReadonlySet<string>;
  /** What was fixed in this session and can be taken back, latest last. */
  readonly steps: readonly FixStep[];
  readonly current: string | null;
  /** Said once by the live region. */
  readonly said: string;
  /** Why the last action did not work, in words for a focal point. */
  readonly trouble: string | null;
}

/** Where an issue is, in one text: an issue keeps its key over checks. */
export const keyOf = (issue: Issue): string => `${issue.rule}|${issue.sheet}|${issue.cell ?? issue.shown}`;

/** Issues that are still open: not fixed since the last full check. */
export const openIssues = ({ report, fixed }: SessionState): readonly Issue[] =>
  report ? report.issues.filter((issue) => !fixed.has(keyOf(issue))) : [];

/** Issues as they stand on screen: those still there or fixed keep their place, new ones come after them. */
export function inPlace(
  before: readonly Issue[],
  after: readonly Issue[],
  fixed: ReadonlySet<string>,
): readonly Issue[] {
  const there = new Map(after.map((issue) => [keyOf(issue), issue]));
  const kept = before.flatMap((issue) => {
    const key = keyOf(issue);
    const same = there.get(key);
    there.delete(key);
    return same ? [same] : fixed.has(key) ? [issue] : [];
  });
  return [...kept, ...there.values()];
}
