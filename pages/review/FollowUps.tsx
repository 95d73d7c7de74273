import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Issue } from "../../rbm/checks/issue.ts";
import { useNoReviewer } from "../shell/account.ts";
import { type FullSubmission, Trouble } from "../shell/api.ts";
import { date } from "../shell/date.ts";
import { AgreeForm } from "./AgreeForm.tsx";
import { type Agreed, agree, close, countedOf, type FollowUp, followUpsOf } from "./follow-ups.ts";

export interface FollowUpsProps {
  readonly shown: FullSubmission;
  readonly issues: readonly Issue[];
  onSaid(said: string): void;
}

/** The performance review: what was agreed on KPIs that are off track, and what became of last quarter's actions. */
export function FollowUps({ shown, issues, onSaid }: FollowUpsProps): JSX.Element {
  const { framework, priority, period } = shown;
  const review = { framework, priority, period };
  const [followUps, setFollowUps] = useState<readonly FollowUp[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const noReviewer = useNoReviewer();
  const tried = (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => {
        setTrouble(null);
        return true;
      },
      (error) => {
        setTrouble(error instanceof Trouble ? error.message : "The follow-ups could not be read or kept. Try again.");
        return false;
      },
    );
  const load = (): Promise<boolean> => tried(followUpsOf(review).then(setFollowUps));
  useEffect(() => {
    load();
  }, [shown.id, shown.decided?.at]);
  const keep = async (work: Promise<unknown>, said: string): Promise<void> => {
    if (!(await tried(work))) return;
    setAdding(false);
    onSaid(said);
    await load();
  };
  const offTrack = new Set(issues.flatMap(({ rule, key }) => (rule === "narrative/off-track" && key ? [key] : [])));
  return (
    <section aria-labelledby="follow-ups">
      <div class="sec-head">
        <h3 id="follow-ups">Performance review</h3>
        <span class="quiet small" role={trouble ? "alert" : undefined}>
          {trouble ?? (followUps ? `Follow-ups: ${countedOf(followUps)}` : "Reading…")}
        </span>
        {noReviewer ? null : (
          <button type="button" class="btn plain add" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            Agree a follow-up
          </button>
        )}
      </div>
      {adding ? (
        <AgreeForm
          shown={shown}
          offTrack={offTrack}
          onAgreed={(agreed: Agreed) => keep(agree(review, agreed), `Agreed on ${agreed.kpi}: ${agreed.action}`)}
        />
      ) : null}
      <ul class="follow-ups">
        {(followUps ?? []).map((followUp) => (
          <OneFollowUp
            key={followUp.id}
            followUp={followUp}
            period={period}
            onClose={(as, why) => keep(close(followUp, review, as, why), `${followUp.kpi}: ${followUp.action}: ${as}.`)}
          />
        ))}
      </ul>
    </section>
  );
}

interface OneFollowUpProps {
  readonly followUp: FollowUp;
  readonly period: string;
  onClose(as: "done" | "dropped", why: string): void;
}

function OneFollowUp({ followUp, period, onClose }: OneFollowUpProps): JSX.Element {
  const { kpi, action, cause, owner, due, status, closedAs, opened, late, comment } = followUp;
  const [closing, setClosing] = useState(false);
  const noReviewer = useNoReviewer();
  const [why, setWhy] = useState("");
  const [asked, setAsked] = useState(false);
  const field = `why-${followUp.id}`;
  const end = (as: "done" | "dropped"): void => {
    if (why.trim() !== "") onClose(as, why);
    else {
      setAsked(true);
      document.getElementById(field)?.focus();
    }
  };
  const when = due === null ? "" : late ? `late: due ${date(due)}` : `due ${date(due)}`;
  return (
    <li>
      <p>
        <b class="nb">{kpi}</b> {action}{" "}
        <span class="quiet small">
          {[cause, owner, when, opened === period ? "" : `open since ${opened}`].filter(Boolean).join(" · ")}
        </span>
      </p>
      {status === "Closed" ? (
        <span class="quiet small">
          Closed{closedAs ? `, ${closedAs}` : ""}
          {comment ? `: ${comment}` : ""}
        </span>
      ) : noReviewer ? null : (
        <button type="button" class="btn plain" aria-expanded={closing} onClick={() => setClosing(!closing)}>
          Close<span class="vh"> {action}</span>
        </button>
      )}
      {closing && status !== "Closed" ? (
        <form class="fields" onSubmit={(event) => event.preventDefault()}>
          <label for={field}>
            Why{asked ? <span class="alert">: say what was done, or why it is given up</span> : null}
          </label>
          <input id={field} type="text" value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
          <button type="button" class="btn" onClick={() => end("dropped")}>
            Close as dropped
          </button>
          <button type="button" class="btn" onClick={() => end("done")}>
            Close as done
          </button>
        </form>
      ) : null}
    </li>
  );
}
