import { type CheckReport, checkWorkbook } from "../../rbm/checks/index.ts";
import type { Issue } from "../../rbm/checks/issue.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { bind } from "../../rbm/template/bind.ts";
import type { Content } from "../../rbm/template/content.ts";
import type { Template } from "../../rbm/template/template.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import type { Book } from "./book.ts";

/** An issue whose fix was applied; it stays in its place, with an undo, until the next full check. */
export interface Fixed {
  readonly issue: Issue;
}

export interface SessionState {
  readonly checking: boolean;
  readonly checkedAt: Date | null;
  readonly workbook: Workbook | null;
  readonly report: CheckReport | null;
  /** Keys of the issues that were fixed since the last full check. */
  readonly fixed: ReadonlySet<string>;
  readonly current: string | null;
  /** Said once by the live region. */
  readonly said: string;
  /** Why the last action did not work, in words for a focal point. */
  readonly trouble: string | null;
}

/** What the pane knows and does, whatever the book is. */
export interface Session {
  readonly state: SessionState;
  subscribe(listener: () => void): () => void;
  check(): Promise<void>;
  goTo(issue: Issue): Promise<void>;
  fix(issues: readonly Issue[]): Promise<void>;
  undo(issue: Issue): Promise<void>;
}

export interface SessionOptions {
  readonly book: Book;
  readonly template: Template;
  readonly framework: Framework;
  /** ISO date that due and late are judged from. */
  readonly today: () => string;
  readonly accepted?: Content;
}

/** Where an issue is, in one text: an issue keeps its key over checks. */
export const keyOf = (issue: Issue): string => `${issue.rule}|${issue.sheet}|${issue.cell ?? issue.shown}`;

/** Errors that are still open: not fixed since the last full check. */
export const openIssues = ({ report, fixed }: SessionState): readonly Issue[] =>
  report ? report.issues.filter((issue) => !fixed.has(keyOf(issue))) : [];

export function createSession({ book, template, framework, today, accepted }: SessionOptions): Session {
  let state: SessionState = {
    checking: false,
    checkedAt: null,
    workbook: null,
    report: null,
    fixed: new Set(),
    current: null,
    said: "",
    trouble: null,
  };
  const listeners = new Set<() => void>();
  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const run = async (workbook: Workbook): Promise<CheckReport> =>
    checkWorkbook({
      workbook: bind(workbook, template),
      framework,
      today: today(),
      ...(accepted ? { accepted } : {}),
    });
  const attempt = async (work: () => Promise<void>, trouble: string): Promise<void> => {
    try {
      await work();
    } catch (error) {
      set({ checking: false, trouble: `${trouble} ${error instanceof Error ? error.message : ""}`.trim() });
    }
  };
  const write = async (issues: readonly Issue[], which: "after" | "before"): Promise<void> => {
    const edits = issues.flatMap(({ sheet, cell, fix }) => (fix && cell ? [{ sheet, cell, value: fix[which] }] : []));
    await book.write(edits);
    const fixed = new Set(state.fixed);
    for (const issue of issues) which === "after" ? fixed.add(keyOf(issue)) : fixed.delete(keyOf(issue));
    set({ fixed, workbook: await book.read(), trouble: null });
    const errors = openIssues(state).filter(({ severity }) => severity === "error").length;
    const what =
      issues.length === 1
        ? `${which === "after" ? "Fixed" : "Undone"}: ${issues[0]!.cell}.`
        : `${issues.length} cells fixed.`;
    set({ said: `${what} ${count(errors, "error")} left.` });
  };

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: () =>
      attempt(async () => {
        set({ checking: true, trouble: null });
        const workbook = await book.read();
        const report = await run(workbook);
        const { error: errors, warning: warnings, tip: tips } = report.counts;
        set({
          checking: false,
          checkedAt: new Date(),
          workbook,
          report,
          fixed: new Set(),
          said: `Checked: ${count(errors, "error")}, ${count(warnings, "warning")}, ${count(tips, "tip")}.`,
        });
      }, "The check did not finish. Check again."),
    goTo: (issue) =>
      attempt(
        async () => {
          set({ current: keyOf(issue) });
          if (issue.cell) await book.goTo(issue.sheet, issue.cell);
        },
        `${issue.sheet} ${issue.cell ?? ""} could not be shown.`,
      ),
    fix: (issues) =>
      attempt(
        () =>
          write(
            issues.filter(({ fix }) => fix),
            "after",
          ),
        "The fix was not applied; nothing was changed. Leave the cell you are typing in, then try again.",
      ),
    undo: (issue) => attempt(() => write([issue], "before"), "The fix was not taken back."),
  };
}

/** `1 error`, `3 errors`, `no errors`. */
export const count = (n: number, noun: string): string =>
  n === 0 ? `no ${noun}s` : `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
