import { useEffect, useState } from "preact/hooks";
import { deadlineOf } from "../../rbm/submission/deadline.ts";
import type { Identity } from "../../rbm/template/content.ts";
import type { Api, Quarter } from "./api.ts";
import { day } from "./dates.ts";

const DAY = 86_400_000;

/** Whose deadline is asked for. */
type Who = Pick<Identity, "priority" | "office">;

/** `2021-Q3, due in 2 days (15 Oct)`; the quarter alone where it has no deadline. */
export function quarterInWords(period: string, quarter: Quarter | null, who: Who, now: string): string {
  if (!quarter) return period;
  if (quarter.state === "closed") return `${period}, closed`;
  const deadline = deadlineOf(quarter, who.priority, who.office);
  if (!deadline) return period;
  const days = Math.round((Date.parse(deadline) - Date.parse(now)) / DAY);
  // At noon it is the same day in every time zone of the reader.
  const date = day(`${deadline}T12:00:00`, new Date(`${now}T12:00:00`));
  if (days === 0) return `${period}, due today`;
  if (days === 1) return `${period}, due tomorrow (${date})`;
  return days > 0 ? `${period}, due in ${days} days (${date})` : `${period}, was due on ${date}`;
}

/** What the server says of the quarter of a workbook; null until it has, or where it is not known there. */
export function useQuarter(identity: Identity | null, api: Api): Quarter | null {
  const [quarter, setQuarter] = useState<Quarter | null>(null);
  const { framework = "", period = "" } = identity ?? {};
  useEffect(() => {
    setQuarter(null);
    if (framework && period) api.quarter(framework, period).then(setQuarter, () => {});
  }, [framework, period]);
  return quarter;
}
