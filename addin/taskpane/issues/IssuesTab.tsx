import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { capital, count } from "../count.ts";
import type { Session } from "../session.ts";
import { openIssues, type SessionState } from "../session-state.ts";
import type { Shown } from "./Filter.tsx";
import { onListKey } from "./keyboard.ts";
import { RuleGroup } from "./RuleGroup.tsx";

export interface IssuesTabProps {
  readonly session: Session;
  readonly state: SessionState;
}

/** All issues, grouped by rule; never only the first. */
export function IssuesBody({ session, state, shown }: IssuesTabProps & { readonly shown: Shown }): JSX.Element | null {
  const list = useRef<HTMLDivElement>(null);
  const [first] = useState(() => state.report?.issues[0]?.rule);
  useKeepFocus(list, state);
  if (!state.report) return null;
  const issues = state.report.issues.filter(({ severity }) => shown === "all" || severity === shown);
  if (issues.length === 0) {
    return (
      <div class="stack">
        <h2>{state.report.issues.length === 0 ? "No issues" : "Nothing of this kind"}</h2>
        <p class="quiet">
          {state.report.issues.length === 0
            ? "Every rule was checked on every sheet. The workbook can be pushed."
            : "Choose All to see the other issues."}
        </p>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the controls inside
    <div ref={list} onKeyDown={onListKey}>
      {session.checker.group(issues).map((group) => (
        <RuleGroup
          key={group.rule}
          group={group}
          open={group.rule === (first ?? issues[0]!.rule)}
          session={session}
          state={state}
        />
      ))}
    </div>
  );
}

/** What stops a push, in words, and the one action of this tab. */
export function IssuesFoot({ session, state }: IssuesTabProps): JSX.Element | null {
  if (!state.report) return null;
  const open = openIssues(state);
  const errors = open.filter(({ severity }) => severity === "error");
  const safe = open.filter(({ fix }) => fix);
  return (
    <div class="pane-foot">
      <p>
        {errors.length === 0
          ? "No errors stop a push."
          : `${capital(count(errors.length, "error"))} ${errors.length === 1 ? "stops" : "stop"} a push. ${safe.length === 0 ? "None has a certain fix." : `${safe.length} ${safe.length === 1 ? "issue has" : "issues have"} a certain fix.`}`}
      </p>
      {safe.length > 0 ? (
        <button type="button" class="btn primary wide" onClick={() => session.fix(safe)}>
          Fix {safe.length} safe {safe.length === 1 ? "one" : "ones"}
        </button>
      ) : errors.length === 0 ? (
        <a class="btn primary wide" href="#push">
          Review what will be pushed
        </a>
      ) : (
        <button
          type="button"
          class={`btn wide ${state.fixed.size > 0 ? "primary" : ""}`}
          onClick={() => session.check()}
        >
          Check again
        </button>
      )}
    </div>
  );
}

/** After a fix the focus goes to the next Fix of the rule, after an undo back to that cell's Fix. */
function useKeepFocus(list: { readonly current: HTMLElement | null }, state: SessionState): void {
  const before = useRef(state.fixed);
  useLayoutEffect(() => {
    if (before.current === state.fixed) return;
    const gone = document.activeElement === document.body || document.activeElement === null;
    const changed =
      [...state.fixed].find((key) => !before.current.has(key)) ??
      [...before.current].find((key) => !state.fixed.has(key));
    before.current = state.fixed;
    if (!gone || !changed) return;
    const row = [...(list.current?.querySelectorAll<HTMLElement>(".goto") ?? [])]
      .find(({ dataset }) => dataset.key === changed)
      ?.closest("li");
    const next =
      row?.querySelector<HTMLElement>(".fix") ??
      row?.nextElementSibling?.querySelector<HTMLElement>(".fix") ??
      row?.closest("details")?.nextElementSibling?.querySelector<HTMLElement>("summary");
    (next ?? row?.querySelector<HTMLElement>(".goto"))?.focus();
  }, [state.fixed]);
}
