import { deadlineOf, type MoreTime } from "../../rbm/submission/deadline.ts";
import type { Cycle } from "./cycle.ts";
import type { Draft } from "./drafts.ts";
import type { OfficeStanding, Standing } from "./standings.ts";

export type ReminderKind = "overdue" | "due soon" | "returned";

/** Somebody is to be reminded of a quarter; subject and text are ready to send. */
export interface Reminder {
  readonly priority: string;
  /** The reporting office, where the priority has several. */
  readonly office: string | null;
  readonly period: string;
  readonly kind: ReminderKind;
  /** The priority's or the office's own where it was given more time. */
  readonly deadline: string | null;
  /** Days since the deadline; negative before it, null where there is none. */
  readonly late: number | null;
  /** The draft that was checked last, where nothing was pushed since. */
  readonly draft: Draft | null;
  readonly subject: string;
  readonly text: string;
}

/** How many days before its deadline a quarter is due soon. */
export const SOON = 14;

/**
 * Whom to remind of a quarter: who has not pushed and is past the deadline or within SOON days of it, and whose figures were returned;
 * each office by itself where several report. `today` is an ISO date. Nobody is reminded of a closed quarter, or of a deadline that
 * nobody set.
 */
export function reminders(
  cycle: Cycle,
  standings: readonly Standing[],
  today: string,
  extensions: readonly MoreTime[] = [],
): Reminder[] {
  const { period, state } = cycle;
  if (state === "closed") return [];
  return standings.flatMap(({ priority, offices }) =>
    (offices.length > 0 ? offices : [NOBODY]).flatMap((standing): Reminder[] => {
      const deadline = deadlineOf({ deadline: cycle.deadline, extensions }, priority, standing.office || null);
      const late = deadline === null ? null : daysBetween(deadline, today);
      const kind = kindOf(standing, late);
      if (kind === null) return [];
      const office = offices.length > 1 ? standing.office : null;
      const who = office === null ? priority : `${priority}, ${office}`;
      const said = worded(kind, who, standing, { ...cycle, deadline, late });
      return [{ priority, office, period, kind, deadline, late, draft: standing.draft, ...said }];
    }),
  );
}

/** Stands for a priority of which no office is known. */
const NOBODY: OfficeStanding = { office: "", state: "not started", returned: null, draft: null };

function kindOf({ state }: OfficeStanding, late: number | null): ReminderKind | null {
  if (state === "returned") return "returned";
  const waiting = state === "not started" || state === "draft checked";
  if (!waiting || late === null || late < -SOON) return null;
  return late > 0 ? "overdue" : "due soon";
}

function worded(
  kind: ReminderKind,
  who: string,
  { returned, draft }: OfficeStanding,
  { period, deadline, meeting, late }: Cycle & { readonly late: number | null },
): { readonly subject: string; readonly text: string } {
  const next = meeting === null ? "" : ` The results are discussed on ${date(meeting)}.`;
  const how = "Fill in the workbook in Excel and push it from its pane, or drop it on the page Check a file.";
  const checked = draft === null ? "" : `\n${draftInWords(draft)}`;
  switch (kind) {
    case "overdue":
      return {
        subject: `${who}: ${period} is ${days(late!)} late`,
        text: `${who} has not pushed ${period} yet. It was due on ${date(deadline!)}, ${days(late!)} ago.${next}${checked}\n${how}`,
      };
    case "due soon":
      return {
        subject: `${who}: ${period} is due ${late === 0 ? "today" : `in ${days(-late!)}`}`,
        text: `${who} has not pushed ${period} yet. It is due on ${date(deadline!)}${late === 0 ? ", today" : `, in ${days(-late!)}`}.${next}${checked}\n${how}`,
      };
    case "returned": {
      const about = returned?.kpis ? returned.kpis.join(", ") : period;
      const said = returned?.comment ? `\n“${returned.comment}”` : "";
      const due =
        deadline === null ? "" : late! > 0 ? ` It was due on ${date(deadline)}.` : ` It is due on ${date(deadline)}.`;
      return {
        subject: `${who}: ${about} was returned`,
        text: `${about} of ${who} was returned${returned ? ` on ${date(returned.at)} by ${returned.by}` : ""}.${due}${next}${said}${checked}\nChange what it says, then push a new version.`,
      };
    }
  }
}

/** `A draft was checked on 12 Oct 2021: 2 errors left.` */
function draftInWords({ at, counts: { error } }: Draft): string {
  const left = error === 0 ? "no errors left" : `${error} ${error === 1 ? "error" : "errors"} left`;
  return `A draft was checked on ${date(at)}: ${left}.`;
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const days = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`;

/** `15 Oct 2021`: the year too, since a reminder is read by itself. */
const date = (iso: string): string =>
  new Date(iso).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
