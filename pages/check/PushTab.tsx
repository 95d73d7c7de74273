import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../addin/taskpane/icons.tsx";
import { Delta } from "../../addin/taskpane/issues/Delta.tsx";
import { count, openIssues, type SessionState } from "../../addin/taskpane/session.ts";
import { type CellChange, difference } from "../../rbm/submission/difference.ts";
import { bind } from "../../rbm/template/bind.ts";
import type { Identity } from "../../rbm/template/content.ts";
import { contentOf } from "../../rbm/template/content-of.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { columnOf, sheetOf } from "../../rbm/template/template.ts";
import { type Pushed, push, type SubmissionSummary, submission, submissionsOf, Trouble } from "../shell/api.ts";

export interface PushTabProps {
  readonly identity: Identity;
  readonly state: SessionState;
  /** The workbook with every fix in it. */
  bytes(): Uint8Array;
}

interface Preview {
  readonly head: SubmissionSummary | null;
  readonly changes: readonly CellChange[];
}

/** Changes listed one by one; the rest is counted. */
const MOST = 60;

/** What would change, then the push. Nothing is sent before the button is pressed. */
export function PushTab({ identity, state, bytes }: PushTabProps): JSX.Element {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [pushed, setPushed] = useState<Pushed | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [sending, setSending] = useState(false);
  const errors = openIssues(state).filter(({ severity }) => severity === "error").length;

  useEffect(() => {
    if (!state.workbook) return;
    setTrouble(null);
    previewOf(identity, state).then(setPreview, setTrouble);
  }, [state.workbook, pushed]);

  const send = async (): Promise<void> => {
    if (errors > 0 || sending || !preview) return;
    setSending(true);
    try {
      setPushed(await push(bytes(), identity.parent ?? null).catch((error) => rebased(error, preview)));
      setTrouble(null);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      setTrouble(error);
    } finally {
      setSending(false);
    }
  };
  /** A file pushed before keeps the parent it was made from: where the latest version is our own, push onto that. */
  const rebased = (error: unknown, { head }: Preview): Promise<Pushed> => {
    if (error instanceof Trouble && error.code === "stale" && pushed && head?.id === pushed.id)
      return push(bytes(), pushed.id);
    throw error;
  };

  return (
    <>
      <div class="pane-body stack">
        {trouble ? (
          <div class="note warn" role="alert">
            <span class="is-error">
              <Icon shape="error" />
            </span>
            <span>{trouble.message}</span>
          </div>
        ) : null}
        {trouble?.changes.length ? <Changes title="Where the two differ" changes={trouble.changes} /> : null}
        {pushed ? (
          <p class="state is-submitted" role="status">
            <Icon shape="submitted" />
            <span>
              {pushed.stored
                ? `${identity.period} version ${pushed.version} was pushed. It waits for review.`
                : `Version ${pushed.version} holds just this already; nothing new was stored.`}
            </span>
          </p>
        ) : null}
        {preview ? (
          <div>
            <h2>
              {preview.changes.length === 0
                ? "Nothing will change"
                : `${preview.changes.length.toLocaleString("en")} ${preview.changes.length === 1 ? "cell" : "cells"} will change`}
            </h2>
            <p class="quiet">
              {preview.head
                ? `Compared with ${preview.head.period} version ${preview.head.version}, ${preview.head.status}. Nothing has been sent yet.`
                : `There is no submission for ${identity.period} yet. Nothing has been sent yet.`}
            </p>
          </div>
        ) : trouble ? null : (
          <p class="quiet">Comparing with what is there…</p>
        )}
        {preview && preview.changes.length > 0 ? <Changes title="Changes" changes={preview.changes} /> : null}
      </div>
      <div class="pane-foot">
        <p id="push-why">
          {errors > 0
            ? `${count(errors, "error")} ${errors === 1 ? "stops" : "stop"} the push: fix ${errors === 1 ? "it" : "them"} first.`
            : "You can push again until the quarter is closed."}
        </p>
        <button
          type="button"
          class="btn primary wide"
          aria-disabled={errors > 0 || sending || undefined}
          aria-describedby="push-why"
          onClick={send}
        >
          {sending ? "Pushing…" : `Push ${identity.period}`}
        </button>
      </div>
    </>
  );
}

async function previewOf(identity: Identity, state: SessionState): Promise<Preview> {
  const { framework, priority, office, period } = identity;
  const content = contentOf(bind(state.workbook!, priorityTemplate));
  const [head = null] = await submissionsOf({ framework, priority, office, period, head: "true" });
  const before = head ? (await submission(head.id)).content : { identity: content.identity, sheets: {} };
  return { head, changes: difference(before, content, priorityTemplate) };
}

function Changes({ title, changes }: { readonly title: string; readonly changes: readonly CellChange[] }): JSX.Element {
  return (
    <section>
      <h3 class="label">{title}</h3>
      <ul class="changes-list">
        {changes.slice(0, MOST).map((change) => (
          <li key={`${change.sheet}|${change.key}|${change.column}`}>
            <Delta before={change.from} after={change.to} />
            <small>{placeOf(change)}</small>
          </li>
        ))}
        {changes.length > MOST ? <li class="quiet">and {(changes.length - MOST).toLocaleString("en")} more</li> : null}
      </ul>
    </section>
  );
}

function placeOf({ sheet, key, column }: CellChange): string {
  const declared = sheetOf(priorityTemplate, sheet);
  return [declared.name, key, columnOf(declared, column).header].filter(Boolean).join(", ");
}
