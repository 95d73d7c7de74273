import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Framework } from "../../rbm/framework/framework.ts";
import { useNoReviewer } from "../shell/account.ts";
import { setPeriod, Trouble } from "../shell/api.ts";
import { date } from "../shell/date.ts";
import { CycleForm } from "./CycleForm.tsx";
import type { Cycle } from "./matrix.ts";

export interface QuarterProps {
  readonly framework: Framework;
  readonly period: string;
  readonly cycle: Cycle | null;
  /** How many priorities are not accepted. */
  readonly waiting: number;
  onSaid(said: string): void;
}

/** When a quarter closes, its dates, and closing it once everything is accepted, or opening it again. */
export function Quarter({ framework, period, cycle, waiting, onSaid }: QuarterProps): JSX.Element {
  const noReviewer = useNoReviewer();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [dates, setDates] = useState(false);
  const closed = cycle?.state === "closed";
  const close = async (): Promise<void> => {
    if (waiting > 0) return;
    try {
      const { edition } = await setPeriod(framework.id, period, { state: "closed" });
      setTrouble(null);
      onSaid(`${period} is closed. Edition ${edition} is published.`);
    } catch (error) {
      setTrouble(error instanceof Trouble ? error.message : "It was not kept. Try again.");
    }
  };
  const why = waiting > 0 ? `${waiting} not accepted yet.` : "All are accepted.";
  return (
    <>
      <span class="quiet small" id="quarter" role={trouble ? "alert" : undefined}>
        {trouble ?? (closed ? `${period} is closed. Edition ${cycle.edition}.` : `${why} ${datesInWords(cycle)}`)}
      </span>
      {noReviewer ? null : (
        <>
          <button
            type="button"
            class="btn"
            aria-expanded={dates}
            aria-controls="cycle"
            onClick={() => setDates(!dates)}
          >
            {closed ? "Open again" : "Dates"}
          </button>
          {closed ? null : (
            <button
              type="button"
              class="btn"
              aria-disabled={waiting > 0 || undefined}
              aria-describedby="quarter"
              onClick={close}
            >
              Close {period}
            </button>
          )}
          {dates ? (
            <CycleForm
              framework={framework}
              period={period}
              cycle={cycle}
              onKept={(said) => {
                setDates(false);
                onSaid(said);
              }}
            />
          ) : null}
        </>
      )}
    </>
  );
}

/** `Due 15 Oct, closes 29 Oct.` */
function datesInWords(cycle: Cycle | null): string {
  const { opens = null, deadline = null, meeting = null, closes = null } = cycle ?? {};
  const said = Object.entries({ opens, due: deadline, meeting, closes })
    .flatMap(([word, day]) => (day === null ? [] : [`${word} ${date(day)}`]))
    .join(", ");
  return said === "" ? "" : `${said[0]!.toUpperCase()}${said.slice(1)}.`;
}
