import type { JSX } from "preact";
import type { IssueGroup } from "../../../rbm/checks/group.ts";
import { Icon, Mark } from "../icons.tsx";
import type { Session } from "../session.ts";
import { keyOf, type SessionState } from "../session-state.ts";
import { CellRow } from "./CellRow.tsx";

export interface RuleGroupProps {
  readonly group: IssueGroup;
  readonly open: boolean;
  readonly session: Session;
  readonly state: SessionState;
}

const NAMES = { error: "Error", warning: "Warning", tip: "Tip" } as const;

/** Cells shown at once; a rule broken by a whole pasted column stays usable. */
const MOST = 100;

/** A rule with all its cells: what it is, why it matters, how to fix it, and one press that fixes all that can be. */
export function RuleGroup({ group, open, session, state }: RuleGroupProps): JSX.Element {
  const { issues, severity } = group;
  const fixed = issues.filter((issue) => state.fixed.has(keyOf(issue))).length;
  const fixable = issues.filter((issue) => issue.fix && !state.fixed.has(keyOf(issue)));
  return (
    <details class="group" open={open}>
      <summary tabIndex={0}>
        <Icon shape="chevron" class="chev" />
        <Mark shape={severity} />
        <span>
          {group.title}
          <span class="where">
            <span class="vh">{NAMES[severity]}, </span>
            {group.where}
            {fixed > 0 ? `, ${fixed} fixed` : ""}
          </span>
        </span>
        <span class="count">{issues.length - fixed}</span>
      </summary>
      <p class="why">
        {group.why} {group.how}
      </p>
      {fixable.length > 1 ? (
        <div class="all">
          <button type="button" class="btn" onClick={() => session.fix(fixable)}>
            Fix all {fixable.length} like this
          </button>
        </div>
      ) : null}
      <ul class="cells">
        {issues.slice(0, MOST).map((issue) => (
          <CellRow key={keyOf(issue)} issue={issue} session={session} state={state} why={group.why} />
        ))}
        {issues.length > MOST ? <li class="stack quiet">and {issues.length - MOST} more like these</li> : null}
      </ul>
    </details>
  );
}
