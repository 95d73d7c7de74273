import type { ColumnTable } from "arquero";
import { addQuarters, periodEnd } from "../rbm/framework/period.ts";
import { CLOSED } from "../rbm/submission/follow-up.ts";
import type { Decision, Submission } from "../rbm/submission/submission.ts";
import { tableOf } from "./columnar/table-of.ts";
import { quarterlyReviewDeclaration } from "./schema/quarterly-review.ts";
import type { FollowUpRow, KpiRow, ObservationRow, QuarterlyReviewRow, StatusId } from "./tables/index.ts";
import { toRows } from "./to-rows.ts";

/** A submission that was returned, or some of its KPIs. */
export interface Returned {
  readonly submission: Pick<Submission, "identity">;
  readonly decision: Decision;
}

export interface QuarterlyReviewOptions {
  /** The quarter under review. */
  readonly period: string;
  /** What reviewers returned; only what is about this quarter counts. None by default. */
  readonly returned?: readonly Returned[];
}

/** What a review is made of: the tables of `KpiRow`, `ObservationRow` and `FollowUpRow`. */
export interface ReviewTables {
  readonly kpis: ColumnTable;
  readonly observations: ColumnTable;
  readonly followups: ColumnTable;
}

/** A table of `QuarterlyReviewRow` out: what changed since last quarter, what is overdue, what was returned. */
export const quarterlyReview = (
  { kpis, observations, followups }: ReviewTables,
  options: QuarterlyReviewOptions,
): ColumnTable =>
  tableOf(
    quarterlyReviewDeclaration,
    quarterlyReviewOf(toRows<KpiRow>(kpis), observations, toRows<FollowUpRow>(followups), options),
  );

/** The rows of these KPIs; observations as a table of `ObservationRow`. */
export function quarterlyReviewOf(
  kpis: readonly KpiRow[],
  observations: ColumnTable,
  followups: readonly FollowUpRow[],
  options: QuarterlyReviewOptions,
): QuarterlyReviewRow[] {
  const { period } = options;
  const previous = addQuarters(period, -1);
  const quarter = (name: string): KpiRow[] => kpis.filter((row) => row.period === name);
  const before = new Map(quarter(previous).map((row) => [key(row), row]));
  const overdue = overdueQuarters(kpis, period);
  const corrected = correctionsOf(observations, period);
  const actions = actionsOf(followups);
  return quarter(period).map((row): QuarterlyReviewRow => {
    const last = before.get(key(row)) ?? null;
    const returned = returnOf(row, options);
    return {
      priority: row.priority,
      kpi: row.kpi,
      title: row.title,
      unit: row.unit,
      period,
      previous_period: previous,
      latest: row.latest,
      previous_latest: last?.latest ?? null,
      progress: row.progress,
      previous_progress: last?.progress ?? null,
      change: row.progress === null || last?.progress == null ? null : row.progress - last.progress,
      status: row.status,
      previous_status: last?.status ?? null,
      movement: movementOf(row.status, last?.status ?? null),
      overdue: row.due && !row.reported,
      overdue_quarters: overdue.get(key(row)) ?? 0,
      returned: returned !== null,
      returned_at: returned?.at ?? null,
      return_comment: returned?.comment ?? null,
      corrected: corrected.get(key(row))?.join(", ") ?? null,
      actions: actions.get(key(row))?.open ?? 0,
      late_actions: actions.get(key(row))?.late ?? 0,
      state: row.state,
      sample: row.sample,
    };
  });
}

const key = ({ priority, kpi }: { readonly priority: string; readonly kpi: string }): string => `${priority}\n${kpi}`;

/** From best to worst. */
const JUDGED: readonly StatusId[] = ["achieved", "on track", "at risk", "off track"];

function movementOf(status: StatusId, before: StatusId | null): QuarterlyReviewRow["movement"] {
  const now = JUDGED.indexOf(status);
  const then = before === null ? -1 : JUDGED.indexOf(before);
  if (now < 0) return then < 0 ? "not judged" : "gone";
  if (then < 0) return "new";
  return now < then ? "better" : now > then ? "worse" : "same";
}

/** Due quarters without a figure, counted back from the quarter under review to the last one reported. */
function overdueQuarters(kpis: readonly KpiRow[], period: string): Map<string, number> {
  const end = periodEnd(period);
  const due = kpis.filter((row) => row.due && row.time <= end).sort((a, b) => a.time - b.time);
  const counts = new Map<string, number>();
  for (const row of due) counts.set(key(row), row.reported ? 0 : (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

/** Periods before the quarter whose figures came with its submission. */
function correctionsOf(observations: ColumnTable, period: string): Map<string, string[]> {
  const late = observations
    .params({ name: period, end: periodEnd(period) })
    .filter("(d, $) => d.submitted_for === $.name && d.time < $.end")
    .orderby("time");
  const corrections = new Map<string, string[]>();
  for (const row of toRows<ObservationRow>(late)) {
    const periods = corrections.get(key(row)) ?? [];
    if (!periods.includes(row.period)) corrections.set(key(row), [...periods, row.period]);
  }
  return corrections;
}

function actionsOf(followups: readonly FollowUpRow[]): Map<string, { open: number; late: number }> {
  const actions = new Map<string, { open: number; late: number }>();
  for (const row of followups) {
    if (row.status === CLOSED) continue;
    const { open, late } = actions.get(key(row)) ?? { open: 0, late: 0 };
    actions.set(key(row), { open: open + 1, late: late + Number(row.late) });
  }
  return actions;
}

/** The last decision about the KPI's submission of the quarter, where it was to return it. */
function returnOf(row: KpiRow, { period, returned = [] }: QuarterlyReviewOptions): Decision | null {
  let last: Decision | null = null;
  for (const { submission, decision } of returned) {
    const { identity } = submission;
    if (identity.priority !== row.priority || identity.period !== period || decision.decision !== "return") continue;
    if (decision.kpis !== null && !decision.kpis.includes(row.kpi)) continue;
    if (last === null || last.at < decision.at) last = decision;
  }
  return last;
}
