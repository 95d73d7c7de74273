import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Import, Work } from "./use-import.ts";

export const DOING = {
  looking: "Looking for tables",
  importing: "Working out what comes of it",
  writing: "Writing the new workbook",
} as const;

/** How far the import is; nothing of work that is done at once. */
export function Progress({ work }: { readonly work: Work }): JSX.Element | null {
  const isLong = useLong(work);
  if (work.state !== "working" || !isLong) return null;
  return <progress max={1} {...(work.share !== null && { value: work.share })} aria-label={DOING[work.at]} />;
}

/** Stops long work, or takes up again what was stopped. */
export function StopOrAgain({ own: { work, stop, again } }: { readonly own: Import }): JSX.Element | null {
  const isLong = useLong(work);
  if (work.state === "idle" || (work.state === "working" && !isLong)) return null;
  const isWorking = work.state === "working";
  return (
    <button type="button" class="btn" onClick={isWorking ? stop : again}>
      {isWorking ? "Stop" : "Try again"}
    </button>
  );
}

/** Milliseconds after which work counts as long. */
const PATIENCE = 400;

function useLong({ state }: Work): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (state !== "working") return;
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [state]);
  return isLong;
}
