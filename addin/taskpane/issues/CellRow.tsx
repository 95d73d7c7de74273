import type { JSX } from "preact";
import type { Issue } from "../../../rbm/checks/issue.ts";
import { shown } from "../../../rbm/workbook/workbook.ts";
import { Icon } from "../icons.tsx";
import type { Session } from "../session.ts";
import { keyOf, type SessionState } from "../session-state.ts";
import { Delta } from "./Delta.tsx";

export interface CellRowProps {
  readonly issue: Issue;
  readonly session: Session;
  readonly state: SessionState;
  /** The rule has one explanation; a case that says more than the rule shows its own. */
  readonly why: string;
}

/** A cell with an issue: going to it opens it in place, a certain fix is one press away, and so is its undo. */
export function CellRow({ issue, session, state, why }: CellRowProps): JSX.Element {
  const key = keyOf(issue);
  const fixed = state.fixed.has(key);
  const current = state.current === key;
  const place = issue.cell ?? issue.sheet;
  return (
    <li aria-current={current || undefined}>
      <div class="cell-row">
        <button type="button" class="goto" data-key={key} onClick={() => session.goTo(issue)}>
          <span class="addr">{place}</span>
          {issue.key ? <span class="key">{issue.key}</span> : null}
          {fixed ? (
            <span class="state is-fixed">
              <Icon shape="fixed" />
              <span>
                Fixed: <span class="now">{shown(issue.fix!.after)}</span>
              </span>
            </span>
          ) : issue.fix && !current ? (
            <Delta before={issue.fix.before} after={issue.fix.after} />
          ) : (
            <span class="quiet">{issue.shown}</span>
          )}
        </button>
        {fixed ? (
          <button
            type="button"
            class="btn plain"
            aria-label={`Undo the fix of ${place}`}
            onClick={() => session.undo(issue)}
          >
            Undo
          </button>
        ) : issue.fix && !current ? (
          <button type="button" class="btn plain fix" aria-label={`Fix ${place}`} onClick={() => session.fix([issue])}>
            Fix
          </button>
        ) : null}
      </div>
      {current && !fixed ? (
        <div class="detail">
          <dl>
            <dt>Found</dt>
            <dd>{issue.shown === "" ? <span class="blank">blank</span> : issue.shown}</dd>
            <dt>Expected</dt>
            <dd>{issue.expected}</dd>
            {issue.fix ? (
              <>
                <dt>After fix</dt>
                <dd class="now">{shown(issue.fix.after)}</dd>
              </>
            ) : (
              <>
                <dt>Do</dt>
                <dd>{issue.how}</dd>
              </>
            )}
            {issue.why === why ? null : (
              <>
                <dt>Why</dt>
                <dd>{issue.why}</dd>
              </>
            )}
          </dl>
          {issue.fix ? (
            <button type="button" class="btn fix" aria-label={`Fix ${place}`} onClick={() => session.fix([issue])}>
              Fix
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
