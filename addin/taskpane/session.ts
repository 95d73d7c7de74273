import type { Issue } from "../../rbm/checks/issue.ts";
import type { CheckReport } from "../../rbm/checks/report.ts";
import { parseAddress } from "../../rbm/workbook/address.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import type { Book, BookChange, Touch } from "./book.ts";
import type { Checker } from "./checker.ts";
import { capital, count } from "./count.ts";
import { editsOf, type FixValue, fixedWith, fixSaid, keptAfter, stepsWith } from "./fixing.ts";
import { inPlace, keyOf, openIssues, type SessionState } from "./session-state.ts";

/** What the pane knows and does, whatever the book is. */
export interface Session {
  readonly state: SessionState;
  readonly checker: Checker;
  subscribe(listener: () => void): () => void;
  /** Reads the book and checks all of it; a workbook that was read just now is not read again. */
  check(read?: Workbook): Promise<void>;
  /** Goes on with other rules: another plan, or with what was accepted known by now. Checks what was read anew. */
  judgeBy(checker: Checker): void;
  goTo(issue: Issue): Promise<void>;
  fix(issues: readonly Issue[]): Promise<void>;
  undo(issues: Issue | readonly Issue[]): Promise<void>;
  /** Puts the structure right, then checks. */
  repair(): Promise<void>;
  /** From here on every change in the book is checked, and only what it touches. Ends with what it returns. */
  live(): Promise<() => Promise<void>>;
}

export interface SessionOptions {
  readonly book: Book;
  /** The rules to begin with. */
  readonly checker: Checker;
}

export function createSession({ book, checker: first }: SessionOptions): Session {
  let checker = first;
  let state: SessionState = {
    checking: false,
    checkedAt: null,
    workbook: null,
    about: null,
    report: null,
    fixed: new Set(),
    steps: [],
    current: null,
    said: "",
    trouble: null,
  };
  /** As the rules gave it; what is shown also keeps what was fixed. */
  let latest: CheckReport | null = null;
  const listeners = new Set<() => void>();
  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const attempt = async (work: () => Promise<void>, trouble: string): Promise<void> => {
    try {
      await work();
    } catch (error) {
      set({ checking: false, trouble: `${trouble} ${error instanceof Error ? error.message : ""}`.trim() });
    }
  };
  /** Takes a full check of a workbook. */
  const checked = (workbook: Workbook): void => {
    latest = checker.check(workbook);
    const { error, warning, tip } = latest.counts;
    set({
      checking: false,
      checkedAt: new Date(),
      workbook,
      about: checker.about(workbook),
      report: latest,
      fixed: new Set(),
      said: `Checked: ${count(error, "error")}, ${count(warning, "warning")}, ${count(tip, "tip")}.`,
    });
  };
  /** Takes a change: only what it touches is checked again. */
  const rechecked = (workbook: Workbook, touches: readonly Touch[], fixed = state.fixed): void => {
    if (!latest || !state.report) return;
    latest = checker.recheck(latest, workbook, touches);
    const there = new Set(latest.issues.map(keyOf));
    const still = new Set([...fixed].filter((key) => !there.has(key)));
    const issues = inPlace(state.report.issues, latest.issues, still);
    set({
      workbook,
      about: checker.about(workbook),
      report: { ...latest, issues },
      fixed: still,
      checkedAt: new Date(),
    });
  };
  const write = async (issues: readonly Issue[], which: FixValue): Promise<void> => {
    const edits = editsOf(issues, which);
    if (edits.length === 0) return;
    await book.write(edits);
    const touches = edits.map(({ sheet, cell }) => ({ sheet, block: parseAddress(cell) }));
    rechecked(book.known?.() ?? (await book.read()), touches, fixedWith(state.fixed, issues, which));
    const errors = openIssues(state).filter(({ severity }) => severity === "error").length;
    set({
      steps: stepsWith(state.steps, issues, which),
      trouble: null,
      said: `${fixSaid(issues, which)} ${capital(count(errors, "error"))} left.`,
    });
  };
  const heard = ({ workbook, touches }: BookChange): void => {
    if (!latest) return;
    if (touches === "everything") {
      checked(workbook);
      return;
    }
    const { steps, fixed } = keptAfter(touches, state);
    const before = openIssues(state).length;
    set({ steps });
    rechecked(workbook, touches, fixed);
    const after = openIssues(state).length;
    if (after !== before) set({ said: `${capital(count(after, "issue"))} open.` });
  };

  return {
    get state() {
      return state;
    },
    get checker() {
      return checker;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    judgeBy(next) {
      checker = next;
      if (latest && state.workbook) checked(state.workbook);
    },
    check: (read) =>
      attempt(async () => {
        set({ checking: true, trouble: null });
        checked(read ?? (await book.read()));
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
    undo: (issues) =>
      attempt(
        () => write("rule" in issues ? [issues] : issues, "before"),
        "The fix was not taken back; nothing was changed.",
      ),
    repair: () =>
      attempt(async () => {
        if (!book.repair) return;
        set({ checking: true, trouble: null });
        const done = await book.repair(checker);
        checked(await book.read());
        set({ steps: [], said: done.length === 0 ? "Nothing had to be repaired." : done.join(" ") });
      }, "The repair did not finish. Leave the cell you are typing in, then repair again."),
    live: async () => (await book.watch?.(heard)) ?? (async () => {}),
  };
}
