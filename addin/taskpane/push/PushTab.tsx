import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { comparePeriods } from "../../../rbm/framework/period.ts";
import { type CellChange, difference } from "../../../rbm/submission/difference.ts";
import { bind, cellAddress } from "../../../rbm/template/bind.ts";
import type { Content } from "../../../rbm/template/content.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import { columnOf, sheetOf, type Template } from "../../../rbm/template/template.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import { type Api, type SubmissionSummary, Trouble } from "../api.ts";
import { Icon } from "../icons.tsx";
import { Delta } from "../issues/Delta.tsx";
import { rowsByName } from "../rows-by-name.ts";
import { count, openIssues, type Session, type SessionState } from "../session.ts";
import type { Queue, QueueState } from "./queue.ts";
import { WaitingList } from "./WaitingList.tsx";

export interface PushTabProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly template: Template;
  readonly queue: Queue;
  readonly queued: QueueState;
  readonly api: Api;
  onGoTo(sheet: string, cell: string): void;
}

/** What the workbook is compared with. */
interface Base {
  readonly submission: SubmissionSummary | null;
  readonly content: Content | null;
}

/** Changes listed of each sheet; the rest is counted. */
const MOST = 40;

/** Dry run, what changes since the last accepted version, then the push. Nothing is sent before the button is pressed. */
export function PushTab({ session, state, template, queue, queued, api, onGoTo }: PushTabProps): JSX.Element {
  const [base, setBase] = useState<Base | Trouble | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const content = state.workbook ? contentOf(bind(state.workbook, template)) : null;
  const identity = content?.identity;
  const scope = identity ? [identity.framework, identity.priority, identity.office, identity.period].join("|") : "";
  useEffect(() => {
    if (identity) baseOf(api, identity).then(setBase, (error) => setBase(error instanceof Trouble ? error : null));
  }, [scope, queued.last]);
  if (!content || !identity || !state.workbook) return <p class="stack quiet">Reading the workbook…</p>;

  const before = base && !(base instanceof Trouble) ? base : null;
  const changes = difference(before?.content ?? { identity, sheets: {} }, content, template);
  const errors = openIssues(state).filter(({ severity }) => severity === "error").length;
  const waiting = queued.waiting.length > 0;
  const sent = queued.last && queued.last.content.identity.period === identity.period ? queued.last.pushed : null;

  /** The whole workbook is checked once more: an event may have been missed. */
  const send = async (): Promise<void> => {
    if (errors > 0 || queued.sending) return;
    await session.check();
    const { workbook, trouble } = session.state;
    if (trouble || !workbook || openIssues(session.state).some(({ severity }) => severity === "error")) return;
    try {
      setFailed(null);
      await queue.push(contentOf(bind(workbook, template)), changes.length);
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
        <WaitingList queue={queue} queued={queued} />
        {waiting ? null : (
          <>
            <div class="stack">
              {sent ? (
                <p class="state is-submitted">
                  <Icon shape="submitted" />
                  <span>
                    {sent.stored
                      ? `${identity.period} version ${sent.version} was pushed. It waits for review.`
                      : `Version ${sent.version} holds just this already; nothing new was stored.`}
                  </span>
                </p>
              ) : null}
              <div>
                <h2>
                  {changes.length === 0
                    ? "Nothing will change"
                    : `${changes.length.toLocaleString("en")} ${changes.length === 1 ? "cell" : "cells"} will change`}
                </h2>
                <p class="quiet">{comparedWith(base)}</p>
              </div>
            </div>
            <Changes changes={changes} template={template} workbook={state.workbook} onGoTo={onGoTo} />
          </>
        )}
      </div>
      <div class="pane-foot">
        <p id="push-why">
          {errors > 0
            ? `${count(errors, "error")} ${errors === 1 ? "stops" : "stop"} the push: fix ${errors === 1 ? "it" : "them"} first.`
            : "The whole workbook is checked once more, then sent."}
        </p>
        <button
          type="button"
          class={`btn wide ${waiting ? "" : "primary"}`}
          aria-disabled={errors > 0 || queued.sending || undefined}
          aria-describedby="push-why"
          onClick={send}
        >
          {queued.sending ? "Pushing…" : `Push ${identity.period}`}
        </button>
      </div>
    </>
  );
}

function comparedWith(base: Base | Trouble | null): string {
  if (base === null) return "Comparing with what was accepted…";
  if (base instanceof Trouble)
    return `${base.message} It cannot be compared with what was accepted; every filled cell counts. You can push all the same: it waits until the server is back.`;
  if (!base.submission) return "Nothing was accepted before, so every filled cell counts. Nothing has been sent yet.";
  const { period, version } = base.submission;
  return `Compared with ${period} version ${version}, accepted. Nothing has been sent yet.`;
}

/** The latest accepted version of this priority and office, up to this quarter. */
async function baseOf(api: Api, identity: Content["identity"]): Promise<Base> {
  const accepted = (await api.submissions(identity))
    .filter(({ status, period }) => status === "accepted" && comparePeriods(period, identity.period) <= 0)
    .sort((a, b) => comparePeriods(a.period, b.period) || a.version - b.version);
  const submission = accepted.at(-1) ?? null;
  return { submission, content: submission ? (await api.submission(submission.id)).content : null };
}

interface ChangesProps {
  readonly changes: readonly CellChange[];
  readonly template: Template;
  readonly workbook: Workbook;
  onGoTo(sheet: string, cell: string): void;
}

function Changes({ changes, template, workbook, onGoTo }: ChangesProps): JSX.Element {
  const bound = bind(workbook, template);
  return (
    <>
      {template.sheets.map((declaration) => {
        const mine = changes.filter(({ sheet }) => sheet === declaration.id);
        if (mine.length === 0) return null;
        const sheet = bound.sheets.get(declaration.id)!;
        const rows = rowsByName(sheet);
        return (
          <details class="group" key={declaration.id}>
            <summary>
              <Icon shape="chevron" class="chev" />
              <Icon shape="sheets" />
              <span>
                {declaration.name}
                <span class="where">{count(new Set(mine.map(({ key }) => key)).size, "row")}</span>
              </span>
              <span class="count">{mine.length.toLocaleString("en")}</span>
            </summary>
            <ul class="cells">
              {mine.slice(0, MOST).map((change) => {
                const row = rows.get(change.key);
                const cell = row === undefined ? null : cellAddress(sheet, change.column, row);
                const words = [change.key, columnOf(sheetOf(template, change.sheet), change.column).header];
                return (
                  <li key={`${change.key}|${change.column}`} class="cell-row">
                    <button
                      type="button"
                      class="goto"
                      onClick={() => cell && onGoTo(sheet.sheet?.name ?? declaration.name, cell)}
                    >
                      <span class="addr">{cell ?? "gone"}</span>
                      <span class="key-free">
                        <Delta before={change.from} after={change.to} />
                        <small class="push-change quiet small">{words.filter(Boolean).join(", ")}</small>
                      </span>
                    </button>
                  </li>
                );
              })}
              {mine.length > MOST ? <li class="stack quiet">and {mine.length - MOST} more</li> : null}
            </ul>
          </details>
        );
      })}
    </>
  );
}
