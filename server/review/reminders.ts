import type { Cycle, Extension, Standing } from "./cycle.ts";

export type ReminderKind = "overdue" | "due soon" | "returned";

/** Somebody is to be reminded of a quarter; subject and text are ready to send. */
export interface Reminder {
  readonly priority: string;
  readonly period: string;
  readonly kind: ReminderKind;
  /** The priority's own where it was given more time. */
  readonly deadline: string | null;
  /** Days since the deadline; negative before it, null where there is none. */
  readonly late: number | null;
  readonly subject: string;
  readonly text: string;
}

/** How many days before its deadline a quarter is due soon. */
export const SOON = 14;

/**
 * Whom to remind of a quarter: who has not pushed and is past the deadline or within SOON days of it, and whose figures were returned.
 * `today` is an ISO date. Nobody is reminded of a closed quarter, or of a deadline that nobody set.
 */
export function reminders(
  cycle: Cycle,
  standings: readonly Standing[],
  today: string,
  extensions: readonly Extension[] = [],
): Reminder[] {
  const { period, state } = cycle;
  if (state === "closed") return [];
  const extended = new Map(extensions.map(({ priority, deadline }) => [priority, deadline]));
  return standings.flatMap((standing) => {
    const { priority } = standing;
    const deadline = extended.get(priority) ?? cycle.deadline;
    const late = deadline === null ? null : daysBetween(deadline, today);
    const kind = kindOf(standing, late);
    if (kind === null) return [];
    return [{ priority, period, kind, deadline, late, ...worded(kind, standing, { ...cycle, deadline }, late) }];
  });
}

function kindOf({ state }: Standing, late: number | null): ReminderKind | null {
  if (state === "returned") return "returned";
  if (state !== "not started" || late === null || late < -SOON) return null;
  return late > 0 ? "overdue" : "due soon";
}

function worded(
  kind: ReminderKind,
  { priority, returned }: Standing,
  { period, deadline, meeting }: Cycle,
  late: number | null,
): { readonly subject: string; readonly text: string } {
  const next = meeting === null ? "" : ` The results are discussed on ${date(meeting)}.`;
  const how = "Fill in the workbook in Excel and push it from its pane, or drop it on the page Check a file.";
  switch (kind) {
    case "overdue":
      return {
        subject: `${priority}: ${period} is ${days(late!)} late`,
        text: `${priority} has not pushed ${period} yet. It was due on ${date(deadline!)}, ${days(late!)} ago.${next}\n${how}`,
      };
    case "due soon":
      return {
        subject: `${priority}: ${period} is due ${late === 0 ? "today" : `in ${days(-late!)}`}`,
        text: `${priority} has not pushed ${period} yet. It is due on ${date(deadline!)}${late === 0 ? ", today" : `, in ${days(-late!)}`}.${next}\n${how}`,
      };
    case "returned": {
      const about = returned?.kpis ? returned.kpis.join(", ") : period;
      const said = returned?.comment ? `\n“${returned.comment}”` : "";
      const due =
        deadline === null ? "" : late! > 0 ? ` It was due on ${date(deadline)}.` : ` It is due on ${date(deadline)}.`;
      return {
        subject: `${priority}: ${about} was returned`,
        text: `${about} of ${priority} was returned${returned ? ` on ${date(returned.at)} by ${returned.by}` : ""}.${due}${next}${said}\nChange what it says, then push a new version.`,
      };
    }
  }
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const days = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`;

/** `15 Oct 2021`: the year too, since a reminder is read by itself. */
const date = (iso: string): string =>
  new Date(iso).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
