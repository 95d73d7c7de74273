import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Issue, Severity } from "../../../rbm/checks/issue.ts";
import { isOfPlan } from "../../../rbm/submission/submission.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import type { Template } from "../../../rbm/template/template.ts";
import type { Api, Quarter } from "../api.ts";
import { count } from "../count.ts";
import { day } from "../dates.ts";
import { ownerOf } from "../scope-words.ts";
import type { Session } from "../session.ts";
import { openIssues, type SessionState } from "../session-state.ts";
import { Trouble } from "../trouble.ts";
import { type Base, baseOf, comparedWith } from "./base.ts";
import { ChangeGroups } from "./ChangeGroups.tsx";
import { cellsOf } from "./cells.ts";
import { cellsIn, changeGroups } from "./change-groups.ts";
import { NoteField } from "./NoteField.tsx";
import type { Queue, QueueState } from "./queue.ts";
import { Sent } from "./Sent.tsx";
import { TellReviewer } from "./TellReviewer.tsx";
import { WaitingList } from "./WaitingList.tsx";
import { Warnings } from "./Warnings.tsx";

export interface PushTabProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly template: Template;
  readonly queue: Queue;
  readonly queued: QueueState;
  readonly api: Api;
  /** The quarter's cycle; null where it is not known. */
  readonly quarter: Quarter | null;
  /** What is said to the reviewer so far: it outlives a look at another tab. */
  readonly note: string;
  onNote(note: string): void;
  onGoTo(sheet: string, cell: string): void;
}

/** Dry run, what changes since the last accepted version, then the push. Nothing is sent before the button is pressed. */
export function PushTab(props: PushTabProps): JSX.Element {
  const { session, state, template, queue, queued, api, quarter, note, onNote, onGoTo } = props;
  const [base, setBase] = useState<Base | Trouble | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const { workbook } = state;
  const content = useMemo(() => (workbook ? contentOf(bind(workbook, template)) : null), [workbook, template]);
  const before = base && !(base instanceof Trouble) ? base : null;
  const groups = useMemo(() => {
    const version = before?.submission?.version ?? null;
    return content ? changeGroups({ before: before?.content ?? null, version, content, template }) : [];
  }, [content, before, template]);
  const identity = content?.identity;
  const scope = identity ? [identity.framework, identity.priority, identity.office, identity.period].join("|") : "";
  useEffect(() => {
    if (identity) baseOf(api, identity).then(setBase, (error) => setBase(troubleOf(error)));
  }, [scope, queued.last]);
  if (!workbook || !content || !identity) return <p class="stack quiet">Reading the workbook…</p>;

  const changed = cellsIn(groups);
  const issues = openIssues(state);
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const waiting = queued.waiting.length > 0;
  const stopped = errors > 0 || quarter?.state === "closed";
  const cells = cellsOf(workbook, template, onGoTo);

  /** The whole workbook is checked once more: an event may have been missed. */
  const send = async (): Promise<void> => {
    if (stopped || queued.sending) return;
    await session.check();
    const { workbook: checked, trouble } = session.state;
    if (trouble || !checked || openIssues(session.state).some(({ severity }) => severity === "error")) return;
    try {
      setFailed(null);
      await queue.push(contentOf(bind(checked, template)), changed, note);
      onNote("");
    } catch {
      setFailed("This computer has no room to keep the push, so it was not sent. Free some space, then push again.");
    }
  };

  return (
    <>
      <div class="pane-body">
        {failed ? (
          <p class="note warn" role="alert">
            {failed}
          </p>
        ) : null}
        <WaitingList queue={queue} queued={queued} template={template} cells={cells} />
        {waiting ? null : (
          <>
            <div class="stack">
              <Sent last={queued.last} identity={identity} />
              <div>
                {base === null ? null : (
                  <h2>
                    {changed === 0
                      ? "Nothing will change"
                      : `${changed.toLocaleString("en")} ${changed === 1 ? "cell" : "cells"} will change`}
                  </h2>
                )}
                <p class="quiet">{comparedWith(base)}</p>
              </div>
            </div>
            <div class="groups">
              {base === null ? null : <ChangeGroups groups={groups} cells={cells} />}
              <Warnings issues={issues} onGoTo={cells.goTo} />
            </div>
          </>
        )}
        {errors > 0 && !isOfPlan(identity) ? (
          <TellReviewer identity={identity} counts={countsOf(issues)} api={api} />
        ) : null}
        <NoteField note={note} onNote={onNote} />
      </div>
      <div class="pane-foot">
        <p id="push-why">{whyOrUntil(errors, quarter, identity.period)}</p>
        <button
          type="button"
          class={`btn wide ${waiting ? "" : "primary"}`}
          aria-disabled={stopped || queued.sending || undefined}
          aria-describedby="push-why"
          onClick={send}
        >
          {queued.sending
            ? "Pushing…"
            : `Push ${isOfPlan(identity) ? ownerOf(identity).toLowerCase() : identity.period}`}
        </button>
      </div>
    </>
  );
}

const countsOf = (issues: readonly Issue[]): Readonly<Record<Severity, number>> => {
  const of = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length;
  return { error: of("error"), warning: of("warning"), tip: of("tip") };
};

const troubleOf = (error: unknown): Trouble =>
  error instanceof Trouble ? error : new Trouble(0, "unexpected", "What the server answered could not be read.");

/** Why a push is stopped; else until when there can be more of them. */
function whyOrUntil(errors: number, quarter: Quarter | null, period: string): string {
  if (errors > 0)
    return `${count(errors, "error")} ${errors === 1 ? "stops" : "stop"} the push: fix ${errors === 1 ? "it" : "them"} first.`;
  if (quarter?.state === "closed") return `${period} is closed. Whoever runs the plan can open it again.`;
  if (quarter?.closes) return `You can push again until ${day(`${quarter.closes}T12:00:00`)}.`;
  return "The whole workbook is checked once more, then sent.";
}
