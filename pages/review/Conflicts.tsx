import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Mark } from "../../addin/taskpane/icons.tsx";
import type { Conflict } from "../../rbm/submission/merge.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { columnOf } from "../../rbm/template/template.ts";
import { shown } from "../../rbm/workbook/workbook.ts";
import { ask, type SubmissionSummary } from "../shell/api.ts";
import { hashOf, type Place } from "./place.ts";

/** Conflicts listed one by one; the rest is counted. */
const MOST = 20;

export interface ConflictsProps {
  /** Latest versions of the priority's offices. */
  readonly heads: readonly SubmissionSummary[];
  readonly place: Place;
}

/** Cells that the reporting offices of a priority fill in differently: which office, and what each says. */
export function Conflicts({ heads, place }: ConflictsProps): JSX.Element | null {
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [trouble, setTrouble] = useState(false);
  const { framework, priority, period } = heads[0]!;
  useEffect(() => {
    ask<{ conflicts: readonly Conflict[] }>(`/api/merged?${new URLSearchParams({ framework, priority, period })}`).then(
      (answer) => setConflicts(answer.conflicts),
      () => setTrouble(true),
    );
  }, [heads.map(({ id }) => id).join()]);
  if (conflicts.length === 0 && !trouble) return null;
  return (
    <section aria-labelledby="conflicts">
      <div class="sec-head">
        <h3 id="conflicts">Offices disagree</h3>
        <span class="quiet small">
          {trouble
            ? "What the offices say could not be compared. Load the page again."
            : `${conflicts.length} ${conflicts.length === 1 ? "cell" : "cells"}. Only one of the values can be accepted: return the other.`}
        </span>
      </div>
      {conflicts.slice(0, MOST).map(({ sheet, key, column, values }) => (
        <div key={[sheet, key, column].join("|")} class="found">
          <Mark shape="warning" />
          <div>
            <p>
              <strong>{whereOf(sheet, column)}</strong> <span class="quiet">{key}</span>
            </p>
            <ul>
              {values.map(({ office, value }) => (
                <li key={office}>
                  <a href={hashOf({ ...place, office })}>{office}</a> <b>{shown(value)}</b>
                </li>
              ))}
            </ul>
          </div>
        </div>
      ))}
      {conflicts.length > MOST ? <p class="quiet">and {conflicts.length - MOST} more</p> : null}
    </section>
  );
}

function whereOf(sheet: string, column: string): string {
  const declared = priorityTemplate.sheets.find(({ id }) => id === sheet)!;
  return `${declared.name}, ${columnOf(declared, column).header}`;
}
