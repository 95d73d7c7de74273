import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Mark } from "../../addin/taskpane/icons.tsx";
import { date } from "../shell/date.ts";
import { type FollowUp, openOf } from "./follow-ups.ts";
import { hashOf, type Place } from "./place.ts";

/** Rows shown before somebody asks for all. */
const MOST = 4;

export interface OpenFollowUpsProps {
  readonly framework: string;
  readonly period: string;
  readonly place: Place;
  /** Read anew when this changes. */
  readonly said: string;
}

/** What earlier reviews and this one agreed and nobody closed yet, over all priorities. */
export function OpenFollowUps({ framework, period, place, said }: OpenFollowUpsProps): JSX.Element | null {
  const [open, setOpen] = useState<readonly FollowUp[]>([]);
  const [all, setAll] = useState(false);
  useEffect(() => {
    openOf(framework, period).then(setOpen, () => setOpen([]));
  }, [framework, period, said]);
  if (open.length === 0) return null;
  return (
    <div class="todo">
      <h2>
        Open follow-ups <span class="quiet">{open.length}</span>
      </h2>
      <ul>
        {open.slice(0, all ? open.length : MOST).map(({ id, priority, kpi, action, due, late }) => (
          <li key={id}>
            <Mark shape={late ? "overdue" : "waiting"} />
            <a
              href={hashOf({ ...place, office: "", priority, period })}
              title={`${priority}: ${action}`}
              class="action"
            >
              <b class="nb">{kpi}</b> {action}
            </a>
            <span class="quiet small nb">{due === null ? "" : `${late ? "was due" : "due"} ${date(due)}`}</span>
          </li>
        ))}
      </ul>
      {!all && open.length > MOST ? (
        <button type="button" class="btn plain" onClick={() => setAll(true)}>
          Show all {open.length}
        </button>
      ) : null}
    </div>
  );
}
