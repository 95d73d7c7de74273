import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type CellComment, type DecisionKind, isOfPlan, scopeInWords } from "../../rbm/submission/submission.ts";
import { useNoReviewer } from "../shell/account.ts";
import { type FullSubmission, review, Trouble } from "../shell/api.ts";

export interface DecideProps {
  readonly shown: FullSubmission;
  readonly chosen: ReadonlySet<string>;
  readonly comment: string;
  /** Comments on cells that go with the decision. */
  readonly cells: readonly CellComment[];
  /** Why nothing can be decided just now. */
  readonly stopped: string | null;
  onComment(comment: string): void;
  /** It was decided and kept; in a sentence. */
  onDecided(said: string): void;
}

const DONE: Readonly<Record<DecisionKind, string>> = { accept: "accepted", return: "returned", reopen: "reopened" };

/** The comment and the decision, on the ticked KPIs or on the whole version. */
export function Decide({ shown, chosen, comment, cells, onComment, onDecided, ...props }: DecideProps): JSX.Element {
  const noReviewer = useNoReviewer();
  const stopped = noReviewer ?? props.stopped;
  const [trouble, setTrouble] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const kpis = Object.values(shown.kpis)
    .flat()
    .filter((kpi) => chosen.has(kpi));
  const about = kpis.length > 0 ? kpis : Object.values(shown.kpis).flat();
  const accepted =
    about.length > 0 ? about.every((kpi) => shown.kpis.accepted.includes(kpi)) : shown.status === "accepted";
  const what = kpis.length === 0 ? `version ${shown.version}` : kpis.length === 1 ? kpis[0]! : `${kpis.length} KPIs`;
  const off = stopped !== null || sending || undefined;

  const decide = async (decision: DecisionKind): Promise<void> => {
    if (off) return;
    if (decision !== "accept" && comment.trim() === "" && cells.length === 0) {
      setTrouble(`To ${decision} needs a comment: say what is missing, and in which cell.`);
      document.getElementById("comment")?.focus();
      return;
    }
    setSending(true);
    try {
      await review(shown.id, decision, comment, kpis.length > 0 ? kpis : null, cells);
      setTrouble(null);
      const named = kpis.length > 0 ? `${kpis.join(", ")} of ` : "";
      onDecided(`${named}${scopeInWords(shown)} version ${shown.version}: ${DONE[decision]}.`);
    } catch (error) {
      setTrouble(error instanceof Trouble ? error.message : "It was not kept. Try again.");
    } finally {
      setSending(false);
    }
  };

  return (
    <form class="decide" onSubmit={(event) => event.preventDefault()}>
      <label for="comment">
        Comment to {isOfPlan(shown) ? "the coordinator" : shown.priority}
        {kpis.length > 0 ? ` on ${kpis.join(", ")}` : ""}
        {cells.length > 0 ? `, with ${cells.length} on ${cells.length === 1 ? "a cell" : "cells"}` : ""}
      </label>
      <textarea
        id="comment"
        rows={2}
        placeholder="What is missing, and in which cell"
        value={comment}
        aria-describedby="decide-why"
        onInput={(event) => onComment(event.currentTarget.value)}
      />
      <div class="row">
        <p class="hint" id="decide-why" role={trouble ? "alert" : undefined}>
          {trouble ??
            stopped ??
            (accepted
              ? "Accepted. To change that, reopen it and say why."
              : "Returning needs a comment. What was accepted can be reopened, with a reason.")}
        </p>
        {accepted ? (
          <button
            type="button"
            class="btn"
            data-decide="return accept"
            aria-disabled={off}
            onClick={() => decide("reopen")}
          >
            Reopen {what}
          </button>
        ) : (
          <>
            <button type="button" class="btn" data-decide="return" aria-disabled={off} onClick={() => decide("return")}>
              Return {what}
            </button>
            <button
              type="button"
              class="btn primary"
              data-decide="accept"
              aria-disabled={off}
              onClick={() => decide("accept")}
            >
              Accept {what}
            </button>
          </>
        )}
      </div>
    </form>
  );
}
