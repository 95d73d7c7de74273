import type { JSX } from "preact";
import { count } from "../../../addin/taskpane/count.ts";
import type { Place } from "../file-book.ts";
import type { Outcome } from "./importer.worker.ts";
import { LookList } from "./LookList.tsx";
import { DOING, Progress, StopOrAgain } from "./Progress.tsx";
import { ScopeFields } from "./ScopeFields.tsx";
import type { Import } from "./use-import.ts";

export interface OutcomePaneProps {
  readonly own: Import;
  /** Goes on with the new workbook; null while there is none. */
  readonly onCheck: (() => void) | null;
  /** Downloads what a person has to look at; null while there is nothing. */
  readonly onList: (() => void) | null;
  /** What is looked at in the workbook. */
  readonly place: Place | null;
  onGoTo(place: Place): void;
  /** What did not work when it was written. */
  readonly trouble: string | null;
}

/** What would come of the mapping as it is, for whom, what a person has to look at; and the way on. */
export function OutcomePane({ own, onCheck, onList, place, onGoTo, trouble }: OutcomePaneProps): JSX.Element {
  const { outcome, work } = own;
  return (
    <>
      <section class="pane outcome" aria-label="What comes of it">
        <Counts outcome={outcome} />
        <ScopeFields {...own} />
        {outcome ? (
          <>
            <LookList title="To look at" what="thing" groups={outcome.needs} place={place} onGoTo={onGoTo} />
            <LookList title="Stays behind" what="filled cell" groups={outcome.left} place={place} onGoTo={onGoTo} />
            <p class="stack">
              <button type="button" class="btn" aria-disabled={onList === null || undefined} onClick={() => onList?.()}>
                Download the list
              </button>
            </p>
          </>
        ) : null}
      </section>
      <section class="pane-foot import-foot" aria-label="Go on">
        {trouble ? (
          <p class="note warn" role="alert">
            {trouble}
          </p>
        ) : null}
        <Progress work={work} />
        <div class="between">
          <p role="status">{footWords(own)}</p>
          <StopOrAgain own={own} />
        </div>
        <button
          type="button"
          class="btn primary wide"
          aria-disabled={onCheck === null || undefined}
          onClick={() => onCheck?.()}
        >
          Check the new workbook
        </button>
      </section>
    </>
  );
}

const COUNTED = [
  ["results", "Results"],
  ["kpis", "KPIs"],
  ["baselines", "Baselines"],
  ["targets", "KPI targets"],
  ["actuals", "Actuals"],
  ["risks", "Risks"],
] as const;

function Counts({ outcome }: { readonly outcome: Outcome | null }): JSX.Element {
  return (
    <dl class="made">
      {COUNTED.map(([id, words]) => (
        <div key={id}>
          <dt>{words}</dt>
          <dd>{outcome ? outcome.made[id].toLocaleString("en") : "–"}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What came of it, said once each time. */
function footWords({ outcome, work }: Import): string {
  if (work.state === "stopped")
    return "Stopped: nothing was imported. Leave out tables that are too long, or try again.";
  if (work.state === "failed")
    return "It could not be worked out: the workbook is too much for this browser, or the mapping does not fit it. Change the mapping, or try again.";
  if (work.state === "working") return `${DOING[work.at]}.`;
  if (!outcome) return "";
  if (outcome.isEmpty)
    return "Nothing was taken: no column is an indicator or a result. Say where a header begins, and take a column as KPIs, Title.";
  const [needs, left] = [allOf(outcome.needs), allOf(outcome.left)];
  const look = needs === 0 ? "Nothing needs a person." : `${count(needs, "thing")} to look at.`;
  const behind =
    left === 0
      ? "Every filled cell was taken."
      : `${count(left, "filled cell")} ${left === 1 ? "stays" : "stay"} behind, each listed.`;
  return `${count(outcome.made.kpis, "KPI")}. ${look} ${behind}`;
}

const allOf = (groups: readonly { readonly count: number }[]): number =>
  groups.reduce((sum, group) => sum + group.count, 0);
