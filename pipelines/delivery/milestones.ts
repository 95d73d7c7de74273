import type { ColumnTable } from "arquero";
import { tableOf } from "../columnar/table-of.ts";
import { text } from "../definitions.ts";
import { milestonesDeclaration } from "../schema/delivery.ts";
import type { MilestoneRow, Reported } from "../tables/index.ts";
import { type Calendar, calendarIn, type DeliveryOptions } from "./calendar.ts";
import { type Item, itemsOf } from "./items.ts";
import { criticalPath, numberOf, type Scheduled, schedule } from "./schedule.ts";

/** Submissions in, a table of `MilestoneRow` out: the latest accepted delivery workbook as known on the as-of day. */
export function milestones(reported: readonly Reported[], options: DeliveryOptions): ColumnTable {
  const calendar = calendarIn(reported, options);
  return tableOf(milestonesDeclaration, calendar === null ? [] : milestoneRows(calendar));
}

function milestoneRows(calendar: Calendar): MilestoneRow[] {
  const items = itemsOf(calendar.content, calendar.today);
  const steps = items.filter(({ item }) => item === "milestone");
  const scheduled = schedule(steps, calendar.today);
  const plans = steps.filter(({ kind, cancelled }) => kind === "Plan" && !cancelled);
  const critical = new Set(plans.flatMap(({ code }) => criticalPath(code, steps, scheduled)));
  const processes = processesOf(plans, steps);
  return items.map((item) => {
    const isMilestone = item.item === "milestone";
    const own = isMilestone ? (scheduled.get(item.code) ?? NONE) : looseOf(item, calendar.today);
    const process = processes.get(isMilestone ? item.code : (item.milestone ?? "")) ?? null;
    const inForce = process === null ? null : (scheduled.get(process)?.expected ?? null);
    const day = item.actual ?? own.expected;
    const daysLate = day === null || item.planned === null ? null : numberOf(day) - numberOf(item.planned);
    return {
      item: item.item,
      code: item.code,
      title: item.title,
      kind: item.kind,
      milestone: item.milestone,
      process,
      starts: item.starts,
      planned: item.planned,
      actual: item.actual,
      expected: day,
      status: item.status,
      late: daysLate !== null && daysLate > 0,
      days_late: daysLate,
      needs: item.needs.join(", ") || null,
      slack: own.slack,
      total_slack: own.totalSlack,
      critical: isMilestone && critical.has(item.code),
      days_to_plan: inForce === null || day === null ? null : numberOf(day) - numberOf(inForce),
      owner: text(item.row.owner),
      place: text(item.row.place),
      comment: text(item.row.comment),
      confidence: text(item.row.confidence) ?? "To be verified",
      source: text(item.row.source) ?? "",
      submission: calendar.submission,
      sample: calendar.sample || item.row.confidence === "Sample",
    };
  });
}

const NONE: Scheduled = { expected: null, slack: null, totalSlack: null };

/** What nothing waits for by itself: on its day, or today where that has passed. */
function looseOf({ actual, planned, cancelled }: Item, today: string): Scheduled {
  if (cancelled || planned === null) return NONE;
  const expected = actual ?? (planned < today ? today : planned);
  return { ...NONE, expected };
}

/** Of each milestone the plan it leads to; of several the first to come into force. */
function processesOf(plans: readonly Item[], steps: readonly Item[]): Map<string, string> {
  const byCode = new Map(steps.map((step) => [step.code, step]));
  const processes = new Map<string, string>();
  const claim = (code: string, plan: string): void => {
    if (processes.has(code)) return;
    processes.set(code, plan);
    for (const needed of byCode.get(code)?.needs ?? []) claim(needed, plan);
  };
  for (const { code } of [...plans].sort((a, b) => ((a.planned ?? "9") < (b.planned ?? "9") ? -1 : 1)))
    claim(code, code);
  return processes;
}
