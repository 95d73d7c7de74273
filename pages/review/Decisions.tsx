import type { JSX } from "preact";
import { clock, day } from "../../addin/taskpane/dates.ts";
import { Mark, type Shape } from "../../addin/taskpane/icons.tsx";
import type { DecisionKind } from "../../rbm/submission/submission.ts";
import type { FullSubmission } from "../shell/api.ts";
import { sheetsOf } from "./templates.ts";

const SAID: Readonly<Record<DecisionKind, { readonly shape: Shape; readonly word: string }>> = {
  accept: { shape: "accepted", word: "Accepted" },
  return: { shape: "returned", word: "Returned" },
  reopen: { shape: "submitted", word: "Reopened" },
};

const nameOf = (sheet: string, submission: Pick<FullSubmission, "template">): string =>
  sheetsOf(submission).find(({ id }) => id === sheet)?.name ?? sheet;

/** Every version of the quarter and everything decided about it, newest first: who, when, why. */
export function Decisions({ versions }: { readonly versions: readonly FullSubmission[] }): JSX.Element {
  return (
    <section aria-labelledby="decisions">
      <div class="sec-head">
        <h3 id="decisions">Record of decisions</h3>
      </div>
      <ol class="decisions">
        {versions.flatMap(({ id, version, by, at, note, decisions, ...rest }) => [
          ...[...decisions].reverse().map((decision) => (
            <li key={`${id}|${decision.at}|${decision.decision}|${decision.kpis}`}>
              <Mark shape={SAID[decision.decision].shape} />
              <div>
                <p>
                  <strong>
                    {SAID[decision.decision].word} {decision.kpis ? decision.kpis.join(", ") : `version ${version}`}
                  </strong>{" "}
                  <span class="quiet small">
                    {decision.by}, {day(decision.at)} at {clock(decision.at)}
                    {decision.kpis ? `, version ${version}` : ""}
                  </span>
                </p>
                {decision.comment ? <blockquote>{decision.comment}</blockquote> : null}
                {(decision.cells ?? []).map(({ sheet, key, comment }) => (
                  <blockquote key={`${sheet}|${key}`}>
                    <span class="quiet small">{[nameOf(sheet, rest), key].filter(Boolean).join(", ")}</span> {comment}
                  </blockquote>
                ))}
              </div>
            </li>
          )),
          <li key={id}>
            <Mark shape="submitted" />
            <div>
              <p>
                <strong>Pushed version {version}</strong>{" "}
                <span class="quiet small">
                  {by}, {day(at)} at {clock(at)}
                </span>
              </p>
              {note ? <blockquote>{note}</blockquote> : null}
            </div>
          </li>,
        ])}
      </ol>
    </section>
  );
}
