import type { JSX } from "preact";
import { Mark } from "../../addin/taskpane/icons.tsx";
import { scopeInWords } from "../../rbm/submission/submission.ts";
import type { SubmissionSummary } from "../shell/api.ts";
import { date } from "../shell/date.ts";
import { lookOf } from "./matrix.ts";
import { hashOf, type Place } from "./place.ts";

/** What was pushed for the plan as a whole: its milestones and meetings, of no priority and no quarter. */
export function OfPlan({ head, place }: { readonly head: SubmissionSummary; readonly place: Place }): JSX.Element {
  const { shape, word } = lookOf(head.status);
  const open = { ...(place.framework && { framework: place.framework }), ...(place.to && { to: place.to }) };
  return (
    <div class="todo">
      <h2>Of the whole plan</h2>
      <ul>
        <li>
          <Mark shape={shape} />
          <a
            href={hashOf({ ...open, template: head.template })}
            aria-current={place.template === head.template ? "true" : undefined}
          >
            {scopeInWords(head)}
          </a>
          <span class="quiet small">
            {word}, version {head.version}, {date(head.decided?.at ?? head.at)}
          </span>
        </li>
      </ul>
    </div>
  );
}
