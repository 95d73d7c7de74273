import type { Issue } from "../../rbm/checks/issue.ts";
import { shown } from "../../rbm/workbook/workbook.ts";
import type { Edit, Touch } from "./book.ts";
import { count } from "./count.ts";
import { type FixStep, keyOf, type SessionState } from "./session-state.ts";

/** Which value of a fix is written: the one it leads to, or, to take it back, the one it replaced. */
export type FixValue = "after" | "before";

/** The cells that are written to fix issues, or to take that back; each only where it still holds the other value. */
export function editsOf(issues: readonly Issue[], which: FixValue): Edit[] {
  const other = which === "after" ? "before" : "after";
  return issues.flatMap(({ sheet, cell, fix }) =>
    fix && cell ? [{ sheet, cell, value: fix[which], instead: fix[other] }] : [],
  );
}

/** Keys of what is fixed once these were written. */
export function fixedWith(fixed: ReadonlySet<string>, issues: readonly Issue[], which: FixValue): ReadonlySet<string> {
  const keys = issues.map(keyOf);
  if (which === "after") return new Set([...fixed, ...keys]);
  const gone = new Set(keys);
  return new Set([...fixed].filter((key) => !gone.has(key)));
}

/** What can be taken back once these were written; a step whose issues were all taken back is gone. */
export function stepsWith(steps: readonly FixStep[], issues: readonly Issue[], which: FixValue): readonly FixStep[] {
  if (which === "after") return [...steps, { issues, at: new Date() }];
  const gone = new Set(issues.map(keyOf));
  return steps.flatMap((step) => {
    const left = step.issues.filter((issue) => !gone.has(keyOf(issue)));
    return left.length > 0 ? [{ ...step, issues: left }] : [];
  });
}

/** What was done, in words: `Fixed D12: 40.` */
export function fixSaid(issues: readonly Issue[], which: FixValue): string {
  const done = which === "after" ? "Fixed" : "Undone";
  const [one] = issues;
  return issues.length === 1
    ? `${done} ${one!.cell}: ${shown(one!.fix![which]) || "blank"}.`
    : `${done}: ${count(issues.length, "cell")}.`;
}

/** What is still fixed and can be taken back: where rows or columns came or went, addresses of earlier fixes say nothing any more. */
export function keptAfter(
  touches: readonly Touch[],
  { steps, fixed }: Pick<SessionState, "steps" | "fixed">,
): Pick<SessionState, "steps" | "fixed"> {
  const moved = new Set(touches.filter(({ block }) => !block).map(({ sheet }) => sheet));
  if (moved.size === 0) return { steps, fixed };
  const kept = steps.filter(({ issues }) => issues.every(({ sheet }) => !moved.has(sheet)));
  return { steps: kept, fixed: new Set(kept.flatMap(({ issues }) => issues.map(keyOf))) };
}
