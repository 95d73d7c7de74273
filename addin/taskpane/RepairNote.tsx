import type { JSX } from "preact";
import { count } from "./count.ts";
import type { Session } from "./session.ts";
import { openIssues, type SessionState } from "./session-state.ts";

/** What `repair` of the book puts right. */
const REPAIRED: ReadonlySet<string> = new Set([
  "structure/sheet-missing",
  "structure/sheet-renamed",
  "structure/headers-missing",
  "structure/column-missing",
  "structure/column-renamed",
  "structure/column-moved",
  "structure/table-missing",
  "structure/table-moved",
  "structure/protection-off",
  "row/outside-table",
]);

/** Where the structure was broken: how much, and the one press that puts it right. */
export function RepairNote({
  session,
  state,
}: {
  readonly session: Session;
  readonly state: SessionState;
}): JSX.Element | null {
  const broken = openIssues(state).filter(({ rule }) => REPAIRED.has(rule));
  if (broken.length === 0) return null;
  const sheets = [...new Set(broken.map(({ sheet }) => sheet))];
  return (
    <section class="repairs" aria-label="Repair">
      <h2 class="label">The template was changed in {count(broken.length, "place")}</h2>
      <p>{sheets.join(", ")}. A repair puts it back; what you typed stays.</p>
      <button type="button" class="btn" onClick={() => session.repair()}>
        Repair the workbook
      </button>
    </section>
  );
}
