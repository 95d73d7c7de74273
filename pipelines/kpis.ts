import type { ColumnTable } from "arquero";
import type { Framework } from "../rbm/framework/framework.ts";
import type { Vocabulary } from "./actuals.ts";
import { tableOf } from "./columnar/table-of.ts";
import { type JudgeContext, judgeContext, kpiQuarters, type Source } from "./kpi-quarters.ts";
import type { PipelineOptions } from "./options.ts";
import { newVocabulary, type Partition, partitionsOf } from "./partition.ts";
import { clockOf, type Report, reportsOf, throughOf } from "./reports.ts";
import { kpisDeclaration } from "./schema/kpis.ts";
import type { KpiRow, Reported } from "./tables/index.ts";
import { type Total, type Totals, totalsOf } from "./totals.ts";

/** Accepted submissions in, a table of `KpiRow` out: every KPI in every quarter of the plan so far. */
export function kpis(reported: readonly Reported[], options: PipelineOptions): ColumnTable {
  const vocabulary = newVocabulary();
  const context = contextOf(reported, options);
  return kpiTable(
    partitionsOf(reported, options, vocabulary).map((partition) =>
      kpiRows(partition, partitionTotals(partition, vocabulary, options.framework), context),
    ),
  );
}

/** Quarters, clock and bands: the same for every priority. */
export function contextOf(reported: readonly Reported[], options: PipelineOptions): JudgeContext {
  return contextOfReports(reportsOf(reported, options), options);
}

export function contextOfReports(reports: readonly Report[], options: PipelineOptions): JudgeContext {
  return judgeContext(options.framework, throughOf(reports, options), clockOf(reports, options));
}

export const partitionTotals = (
  { actuals, definitions }: Partition,
  vocabulary: Vocabulary,
  framework: Framework,
): Totals => totalsOf(actuals, definitions, vocabulary, framework);

/** The KPIs of one priority, by code, then by quarter. */
export function kpiRows(partition: Partition, totals: Totals, context: JudgeContext): KpiRow[] {
  const { priority, reports, definitions } = partition;
  return [...definitions.keys()].sort().flatMap((code) => {
    const definition = definitions.get(code)!;
    const none = { state: "accepted", submission: null, sample: definition.report.submission.sample } as const;
    const source = (total: Total | null): Source => {
      const report = total === null ? undefined : reports[total.report];
      return report
        ? { state: report.state, submission: report.submission.id, sample: report.submission.sample }
        : none;
    };
    return kpiQuarters({ priority, definition, totals: totals.get(code) ?? new Map(), source }, context);
  });
}

export const kpiTable = (rows: readonly (readonly KpiRow[])[]): ColumnTable => tableOf(kpisDeclaration, rows.flat());
