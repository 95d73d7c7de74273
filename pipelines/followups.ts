import type { ColumnTable } from "arquero";
import { comparePeriods } from "../rbm/framework/period.ts";
import { CLOSED, type FollowUpEvent } from "../rbm/submission/follow-up.ts";
import { tableOf } from "./columnar/table-of.ts";
import { text } from "./definitions.ts";
import type { PipelineOptions } from "./options.ts";
import { byPriority, inOrder, reportsByPriority } from "./partition.ts";
import { clockOf, type Report, reportsOf } from "./reports.ts";
import { followUpsDeclaration } from "./schema/followups.ts";
import { type SheetRow, sheetRows } from "./sheet-rows.ts";
import type { FollowUpRow, Reported } from "./tables/index.ts";

/**
 * Submissions and what reviews agreed in, a table of `FollowUpRow` out: by priority each action of a KPI once, as it was last said, by
 * quarter and then by time. What a review closed stays closed until a review opens it again.
 */
export function followups(
  reported: readonly Reported[],
  options: PipelineOptions,
  agreed: readonly FollowUpEvent[] = [],
): ColumnTable {
  const reports = reportsByPriority(reported, options);
  const decided = decidedOf(agreed, options);
  const today = followUpDay(reportsOf(reported, options), decided, options);
  const events = byPriority(decided);
  const rows = inOrder([...new Set([...reports.keys(), ...events.keys()])], options.framework).flatMap((priority) =>
    followupsOf(reports.get(priority) ?? [], events.get(priority) ?? [], today, options.through),
  );
  return tableOf(followUpsDeclaration, rows);
}

/** The rows of one priority; `today` is an ISO day. */
export function followupsOf(
  reports: readonly Report[],
  decided: readonly FollowUpEvent[],
  today: string,
  through: string | undefined,
): FollowUpRow[] {
  const said = [...sheetRows(reports, "follow_up").map(ofWorkbook), ...decided.map(ofReview)]
    .filter(({ period }) => through === undefined || comparePeriods(period, through) <= 0)
    .sort((a, b) => comparePeriods(a.period, b.period) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const actions = new Map<string, Said[]>();
  for (const one of said) {
    const key = [one.kpi, one.action].join("\n");
    const before = actions.get(key);
    if (before) before.push(one);
    else actions.set(key, [one]);
  }
  return [...actions.values()].map((all) => actionOf(all, today));
}

/** What reviews said under the options. */
export const decidedOf = (agreed: readonly FollowUpEvent[], { framework, asOf }: PipelineOptions): FollowUpEvent[] =>
  agreed.filter(
    ({ framework: plan, at }) => plan === framework.id && (asOf === undefined || at.slice(0, asOf.length) <= asOf),
  );

/** The day by which actions are late: as asked, else the last on which anything was accepted or said. */
export const followUpDay = (
  reports: readonly Report[],
  decided: readonly FollowUpEvent[],
  options: PipelineOptions,
): string => (options.asOf ?? lastOf([clockOf(reports, options), decided.at(-1)?.at])).slice(0, 10);

/** One thing said of an action. */
type Said = Omit<FollowUpRow, "opened" | "quarters" | "late">;

function ofWorkbook({ priority, office, period, submission, row, report }: SheetRow): Said {
  return {
    priority,
    office,
    kpi: text(row.kpi) ?? "",
    cause: text(row.cause) ?? "",
    action: text(row.action) ?? "",
    owner: text(row.owner) ?? "",
    due: text(row.due),
    status: text(row.status) ?? "Open",
    closed_as: null,
    comment: null,
    period,
    said_in: "workbook",
    at: report.at,
    by: report.by,
    submission,
    sample: report.submission.sample,
  };
}

function ofReview({ framework: _, closedAs, comment, ...event }: FollowUpEvent): Said {
  return { ...event, closed_as: closedAs, comment: comment || null, said_in: "review", submission: null };
}

function actionOf(all: readonly Said[], today: string): FollowUpRow {
  const last = all.reduce((before, next) => (closedInReview(before) && next.said_in === "workbook" ? before : next));
  const quarters = new Set(all.map(({ period }) => period));
  const late = last.status !== CLOSED && last.due !== null && last.due < today;
  return { ...last, opened: all[0]!.period, quarters: quarters.size, late };
}

const closedInReview = ({ said_in, status }: Said): boolean => said_in === "review" && status === CLOSED;

const lastOf = (times: readonly (string | null | undefined)[]): string =>
  times
    .map((time) => time ?? "")
    .sort()
    .at(-1)!;
