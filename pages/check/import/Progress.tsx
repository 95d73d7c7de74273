import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Work } from "./use-import.ts";

export interface ProgressProps {
  readonly work: Work;
  onStop(): void;
  onAgain(): void;
}

/** Nothing is shown of work that is done at once. */
const PATIENCE = 400;

/** How far the import is, with a way to stop it. Never spoken: the foot says what came of it. */
export function Progress({ work: { state, share }, onStop, onAgain }: ProgressProps): JSX.Element | null {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (state !== "working") return;
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [state]);
  if (state === "idle" || (state === "working" && !isLong)) return <div class="progress" />;
  return (
    <div class="progress">
      {state === "working" ? (
        <>
          <progress max={1} {...(share !== null && { value: share })} aria-label="Import" />
          <p class="between">
            <span>Working out what comes of it…</span>
            <button type="button" class="btn" onClick={onStop}>
              Stop
            </button>
          </p>
        </>
      ) : (
        <p class="between">
          <span>
            {state === "stopped"
              ? "Stopped. Nothing was lost."
              : "The workbook is too much for this browser, or the mapping does not fit it."}
          </span>
          <button type="button" class="btn" onClick={onAgain}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
