import type { ColumnTable } from "arquero";
import type { Framework } from "../rbm/framework/framework.ts";
import { periodEnd, periodEndDate } from "../rbm/framework/period.ts";
import { tableOf } from "./columnar/table-of.ts";
import { type Definition, definitionsOf, text } from "./definitions.ts";
import { contextOf } from "./kpis.ts";
import type { PipelineOptions } from "./options.ts";
import { inOrder, reportsByPriority } from "./partition.ts";
import type { Report } from "./reports.ts";
import { readinessDeclaration } from "./schema/readiness.ts";
import type { ReadinessRow, Reported } from "./tables/index.ts";

/**
 * Submissions in, a table of `ReadinessRow` out: baselines, methodologies and KPI targets as the workbooks up to each
 * quarter gave them, so that one sees how measurement was built up.
 */
export function readiness(reported: readonly Reported[], options: PipelineOptions): ColumnTable {
  const { quarters } = contextOf(reported, options);
  const byPriority = reportsByPriority(reported, options);
  const rows = inOrder([...byPriority.keys()], options.framework).flatMap((priority) =>
    readinessOf(priority, byPriority.get(priority) ?? [], quarters, options.framework),
  );
  return tableOf(readinessDeclaration, rows);
}

/** The rows of one priority. */
export const readinessOf = (
  priority: string,
  reports: readonly Report[],
  quarters: readonly string[],
  framework: Framework,
): ReadinessRow[] =>
  quarters.flatMap((period) => {
    const then = reports.filter(({ submission }) => periodEnd(submission.identity.period) <= periodEnd(period));
    const definitions = [...definitionsOf(then, framework).values()];
    return definitions.length === 0 ? [] : [rowOf(priority, period, definitions)];
  });

function rowOf(priority: string, period: string, definitions: readonly Definition[]): ReadinessRow {
  const count = (holds: (definition: Definition) => boolean): number => definitions.filter(holds).length;
  const baseline = (status: string) => count(({ baselineStatus }) => baselineStatus === status);
  const methodology = (status: string) => count(({ methodologyStatus }) => methodologyStatus === status);
  const [established, proxy] = [baseline("Established"), baseline("Proxy")];
  const exempt = baseline("Not applicable");
  const approved = methodology("Approved");
  const ready = count(
    ({ baselineStatus, methodologyStatus, targets }) =>
      baselineStatus !== "To be established" && methodologyStatus === "Approved" && targets.size > 0,
  );
  const applies = definitions.length - exempt;
  const end = periodEndDate(period);
  return {
    priority,
    period,
    time: periodEnd(period),
    kpis: definitions.length,
    baseline_established: established,
    baseline_proxy: proxy,
    baseline_missing: applies - established - proxy,
    baseline_not_applicable: exempt,
    baseline_late: count(
      ({ baselineStatus, row }) => baselineStatus === "To be established" && (text(row.baseline_due) ?? end) < end,
    ),
    methodology_approved: approved,
    methodology_in_review: methodology("In review"),
    methodology_draft: methodology("Draft"),
    methodology_none: methodology("None"),
    with_target: count(({ targets }) => targets.size > 0),
    ready,
    baseline_coverage: applies === 0 ? null : (established + proxy) / applies,
    methodology_coverage: approved / definitions.length,
    readiness: ready / definitions.length,
    sample: definitions.some(({ report }) => report.submission.sample),
  };
}
