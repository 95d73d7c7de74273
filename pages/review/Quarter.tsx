import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { setPeriod, Trouble } from "../shell/api.ts";
import { date } from "../shell/date.ts";
import type { Cycle } from "./matrix.ts";

export interface QuarterProps {
  readonly framework: string;
  readonly period: string;
  readonly cycle: Cycle | null;
  /** Priorities that are not accepted. */
  readonly waiting: number;
  onSaid(said: string): void;
}

/** The deadline of a quarter, and closing it once everything is accepted. */
export function Quarter({ framework, period, cycle, waiting, onSaid }: QuarterProps): JSX.Element {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [draft, setDraft] = useState(cycle?.deadline ?? "");
  useEffect(() => setDraft(cycle?.deadline ?? ""), [cycle?.deadline]);
  const set = async (said: Readonly<Record<string, string | null>>, done: string): Promise<void> => {
    try {
      const { edition } = await setPeriod(framework, period, said);
      setTrouble(null);
      onSaid(edition && said.state ? `${done} Edition ${edition} is published.` : done);
    } catch (error) {
      setTrouble(error instanceof Trouble ? error.message : "It was not kept. Try again.");
    }
  };
  if (cycle?.state === "closed") {
    return (
      <span class="quiet small" id="quarter">
        {period} is closed. Edition {cycle.edition}.
      </span>
    );
  }
  const why = waiting > 0 ? `${waiting} not accepted yet.` : "All are accepted.";
  return (
    <>
      <span class="quiet small" id="quarter" role={trouble ? "alert" : undefined}>
        {trouble ?? `${why}${cycle?.closes ? ` Closes ${date(cycle.closes)}.` : ""}`}
      </span>
      <label class="choice">
        <span>Deadline</span>
        <input type="date" value={draft} onInput={(event) => setDraft(event.currentTarget.value)} />
      </label>
      {draft !== (cycle?.deadline ?? "") ? (
        <button
          type="button"
          class="btn"
          onClick={() =>
            set({ deadline: draft || null }, `The deadline of ${period} is ${draft ? date(draft) : "taken away"}.`)
          }
        >
          {draft ? "Set" : "Take away"} the deadline
        </button>
      ) : null}
      <button
        type="button"
        class="btn"
        aria-disabled={waiting > 0 || undefined}
        aria-describedby="quarter"
        onClick={() => waiting === 0 && set({ state: "closed" }, `${period} is closed.`)}
      >
        Close {period}
      </button>
    </>
  );
}
