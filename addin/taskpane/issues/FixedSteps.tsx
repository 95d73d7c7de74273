import type { JSX } from "preact";
import { count } from "../count.ts";
import { clock } from "../dates.ts";
import type { Session } from "../session.ts";
import type { SessionState } from "../session-state.ts";

/** What was fixed since the pane was opened, latest first: each step is taken back as it was made, also after another check. */
export function FixedSteps({
  session,
  state: { steps, fixed },
}: {
  readonly session: Session;
  readonly state: SessionState;
}): JSX.Element | null {
  // One fix that is still marked in the list has its Undo there.
  const shown = steps.filter(({ issues }) => issues.length > 1 || fixed.size === 0);
  if (shown.length === 0) return null;
  return (
    <section class="stack" aria-label="Fixed">
      <h2 class="label">Fixed since the pane was opened</h2>
      <ul class="changes-list">
        {[...shown].reverse().map(({ issues, at }) => {
          const sheets = [...new Set(issues.map(({ sheet }) => sheet))].join(", ");
          const what = `${count(issues.length, "cell")} in ${sheets}, ${clock(at.toISOString())}`;
          return (
            <li key={at.getTime()} class="between">
              <span>{what}</span>
              <button type="button" class="btn plain" aria-label={`Undo ${what}`} onClick={() => session.undo(issues)}>
                Undo
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
