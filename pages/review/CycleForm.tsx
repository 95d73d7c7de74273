import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Framework } from "../../rbm/framework/framework.ts";
import { setPeriod, Trouble } from "../shell/api.ts";
import { Extensions } from "./Extensions.tsx";
import type { Cycle } from "./matrix.ts";

const DATES = [
  ["opens", "Opens"],
  ["deadline", "Deadline"],
  ["meeting", "Review meeting"],
  ["closes", "Closes"],
] as const;

export interface CycleFormProps {
  readonly framework: Framework;
  readonly period: string;
  readonly cycle: Cycle | null;
  /** It was kept; in a sentence. */
  onKept(said: string): void;
}

/** The whole cycle of a quarter: its dates, who has more time, and opening it again, with the reason. */
export function CycleForm({ framework, period, cycle, onKept }: CycleFormProps): JSX.Element {
  const closed = cycle?.state === "closed";
  const [said, setSaid] = useState(() => Object.fromEntries(DATES.map(([part]) => [part, cycle?.[part] ?? ""])));
  const [comment, setComment] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const keep = async (): Promise<void> => {
    if (closed && comment.trim() === "") {
      setTrouble(`Say why ${period} is opened again.`);
      document.getElementById("cycle-comment")?.focus();
      return;
    }
    const dates = Object.fromEntries(Object.entries(said).map(([part, day]) => [part, day || null]));
    try {
      await setPeriod(framework.id, period, { ...dates, comment, ...(closed && { state: "open" }) });
      onKept(closed ? `${period} is open again.` : `The dates of ${period} are kept.`);
    } catch (error) {
      setTrouble(error instanceof Trouble ? error.message : "They were not kept. Try again.");
    }
  };
  return (
    <div class="cycle" id="cycle">
      <form
        class="fields"
        aria-label={`Dates of ${period}`}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        {DATES.map(([part, label], i) => (
          <label key={part} for={`cycle-${part}`}>
            {label}
            <input
              ref={i === 0 ? first : undefined}
              id={`cycle-${part}`}
              type="date"
              value={said[part]}
              onInput={(event) => setSaid({ ...said, [part]: event.currentTarget.value })}
            />
          </label>
        ))}
        <label for="cycle-comment" class="long">
          {closed ? "Why it is opened again" : "Why, where they change"}
          <input
            id="cycle-comment"
            type="text"
            maxLength={4000}
            value={comment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="btn">
          {closed ? `Open ${period} again` : "Keep the dates"}
        </button>
        {trouble ? (
          <p class="hint" role="alert">
            {trouble}
          </p>
        ) : null}
      </form>
      {closed || !cycle?.deadline ? null : (
        <Extensions framework={framework} period={period} extensions={cycle.extensions} onKept={onKept} />
      )}
    </div>
  );
}
