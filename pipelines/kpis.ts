import type { ColumnTable } from "arquero";
import type { Vocabulary } from "./actuals.ts";
import { tableOf } from "./columnar/table-of.ts";
import { type JudgeContext, judgeContext, kpiQuarters } from "./kpi-quarters.ts";
import type { PipelineOptions } from "./options.ts";
import { newVocabulary, type Partition, partitionsOf } from "./partition.ts";
import { clockOf, reportsOf, throughOf } from "./reports.ts";
import { kpisDeclaration } from "./schema/kpis.ts";
import type { KpiRow, Reported } from "./tables.ts";
import { totalsOf } from "./totals.ts";

/** Accepted submissions in, a table of `KpiRow` out: every KPI in every quarter of the plan so far. */
export function kpis(reported: readonly Reported[], options: PipelineOptions): ColumnTable {
  const vocabulary = newVocabulary();
  const partitions = partitionsOf(reported, options, vocabulary);
  const context = contextOf(reported, options);
  return kpiTable(partitions.map((partition) => kpiRows(partition, vocabulary, context)));
}

/** Quarters, clock and bands: the same for every priority. */
export function contextOf(reported: readonly Reported[], options: PipelineOptions): JudgeContext {
  const reports = reportsOf(reported, options);
  return judgeContext(options.framework, throughOf(reports, options), clockOf(reports, options));
}

/** The KPIs of one priority, by code, then by quarter. */
export function kpiRows(partition: Partition, vocabulary: Vocabulary, context: JudgeContext): KpiRow[] {
  const { priority, reports, definitions, actuals } = partition;
  const totals = totalsOf(actuals, definitions, vocabulary, context.framework);
  const rows: KpiRow[] = [];
  for (const code of [...definitions.keys()].sort()) {
    const definition = definitions.get(code)!;
    for (const { total, ...figures } of kpiQuarters(definition, totals.get(code) ?? new Map(), context)) {
      const source = total === null ? null : (reports[total.report] ?? null);
      rows.push({
        priority,
        ...figures,
        state: source?.state ?? "accepted",
        submission: source?.submission.id ?? null,
        sample: (source ?? definition.report).submission.sample,
      });
    }
  }
  return rows;
}

export const kpiTable = (rows: readonly (readonly KpiRow[])[]): ColumnTable => tableOf(kpisDeclaration, rows.flat());
