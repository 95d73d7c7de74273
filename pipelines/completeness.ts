import type { ColumnTable } from "arquero";
import { periodEnd } from "../rbm/framework/period.ts";
import { tableOf } from "./columnar/table-of.ts";
import { contextOf } from "./kpis.ts";
import type { PipelineOptions } from "./options.ts";
import { byPriority, prioritiesOf, reportsByPriority } from "./partition.ts";
import type { Report } from "./reports.ts";
import { completenessDeclaration } from "./schema/completeness.ts";
import type { CompletenessRow, KpiRow, Reported } from "./tables/index.ts";
import { toRows } from "./to-rows.ts";

/** Submissions and a table of `KpiRow` in, a table of `CompletenessRow` out: who reported, of what was due. */
export function completeness(reported: readonly Reported[], kpis: ColumnTable, options: PipelineOptions): ColumnTable {
  const reports = reportsByPriority(reported, options);
  const rows = byPriority(toRows<KpiRow>(kpis));
  const { quarters } = contextOf(reported, options);
  return tableOf(
    completenessDeclaration,
    prioritiesOf(reports.keys(), options.framework).flatMap((priority) =>
      completenessOf(priority, reports.get(priority) ?? [], rows.get(priority) ?? [], quarters),
    ),
  );
}

/** The rows of one priority. */
export function completenessOf(
  priority: string,
  reports: readonly Report[],
  kpis: readonly KpiRow[],
  quarters: readonly string[],
): CompletenessRow[] {
  return quarters.map((period): CompletenessRow => {
    const submitted = reports.filter(({ submission }) => submission.identity.period === period);
    const own = kpis.filter((row) => row.period === period);
    const due = own.filter((row) => row.due);
    const missing = due.filter((row) => !row.reported).map(({ kpi }) => kpi);
    return {
      priority,
      period,
      time: periodEnd(period),
      submitted: submitted.length > 0,
      offices: new Set(submitted.map(({ submission }) => submission.identity.office)).size,
      first_at: submitted[0]?.at ?? null,
      kpis: own.length,
      due: due.length,
      reported: due.length - missing.length,
      completeness: due.length === 0 ? null : (due.length - missing.length) / due.length,
      missing: missing.length === 0 ? null : missing.join(", "),
    };
  });
}
