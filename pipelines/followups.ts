import type { ColumnTable } from "arquero";
import { comparePeriods } from "../rbm/framework/period.ts";
import { CLOSED, type FollowUpEvent } from "../rbm/submission/follow-up.ts";
import { tableOf } from "./columnar/table-of.ts";
import { text } from "./definitions.ts";
import type { PipelineOptions } from "./options.ts";
import { clockOf, reportsOf } from "./reports.ts";
import { followUpsDeclaration } from "./schema/followups.ts";
import { type SheetRow, sheetRows } from "./sheet-rows.ts";
import type { FollowUpRow, Reported } from "./tables/index.ts";

/**
 * Submissions and what reviews agreed in, a table of `FollowUpRow` out: each action of a KPI once, as it was last said,
 * by quarter and then by time. What a review closed stays closed until a review opens it again.
 */
export function followups(
  reported: readonly Reported[],
  options: PipelineOptions,
  agreed: readonly FollowUpEvent[] = [],
): ColumnTable {
  const { through } = options;
  const decided = agreed.filter((event) => counts(event, options));
  const said = [...sheetRows(reported, options, "follow_up").map(ofWorkbook), ...decided.map(ofReview)]
    .filter(({ period }) => through === undefined || comparePeriods(period, through) <= 0)
    .sort((a, b) => comparePeriods(a.period, b.period) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const actions = new Map<string, Said[]>();
  for (const one of said) {
    const key = [one.priority, one.kpi, one.action].join("\n");
    const before = actions.get(key);
    if (before) before.push(one);
    else actions.set(key, [one]);
  }
  const clock = options.asOf ?? lastOf([clockOf(reportsOf(reported, options), options), decided.at(-1)?.at]);
  return tableOf(
    followUpsDeclaration,
    [...actions.values()].map((all) => actionOf(all, clock.slice(0, 10))),
  );
}

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

function counts({ framework, at }: FollowUpEvent, options: PipelineOptions): boolean {
  const { asOf } = options;
  return framework === options.framework.id && (asOf === undefined || at.slice(0, asOf.length) <= asOf);
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
