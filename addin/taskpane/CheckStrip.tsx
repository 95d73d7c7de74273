import type { JSX } from "preact";
import { count } from "./count.ts";
import { clock } from "./dates.ts";
import { openIssues, type SessionState } from "./session-state.ts";

export interface CheckStripProps {
  readonly state: SessionState;
  /** Whether the errors are counted here; the tab of issues counts them itself. */
  readonly counts?: boolean;
  /** Since when pushes wait for the server, ISO 8601; null while none does. */
  readonly offlineSince?: string | null;
}

/** When the workbook was checked and how much of it; while pushes wait, since when. Never spoken: it would not stop. */
export function CheckStrip({ state, counts = false, offlineSince = null }: CheckStripProps): JSX.Element {
  const { workbook, checking } = state;
  const rows = workbook?.sheets.reduce((sum, sheet) => sum + sheet.rows, 0) ?? 0;
  return (
    <section aria-label="Check">
      <div class="checking">
        <span>{offlineSince ? `Offline since ${clock(offlineSince)}` : whenChecked(state, counts)}</span>
        <span>
          {offlineSince
            ? "Tried again every 20 s"
            : workbook
              ? `${counts ? "" : `${workbook.sheets.length} sheets, `}${rows.toLocaleString("en")} rows`
              : ""}
        </span>
      </div>
      <progress max={1} {...(checking ? {} : { value: 0 })} aria-hidden="true" />
    </section>
  );
}

function whenChecked(state: SessionState, counts: boolean): string {
  if (state.checking) return "Checking…";
  if (!state.checkedAt) return "Not checked yet";
  const errors = openIssues(state).filter(({ severity }) => severity === "error").length;
  return `Checked at ${clock(state.checkedAt.toISOString())}${counts ? `: ${count(errors, "error")}` : ""}`;
}
