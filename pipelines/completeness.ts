import { type ColumnTable, op } from "arquero";
import { periodEnd } from "../rbm/framework/period.ts";
import { tableOf } from "./columnar/table-of.ts";
import { contextOf } from "./kpis.ts";
import type { PipelineOptions } from "./options.ts";
import { inOrder } from "./partition.ts";
import { reportsOf } from "./reports.ts";
import { completenessDeclaration } from "./schema/completeness.ts";
import type { CompletenessRow, Reported } from "./tables/index.ts";

/** Submissions and a table of `KpiRow` in, a table of `CompletenessRow` out: who reported, of what was due. */
export function completeness(reported: readonly Reported[], kpis: ColumnTable, options: PipelineOptions): ColumnTable {
  const submissions = new Map<string, { offices: Set<string>; first: string }>();
  const reports = reportsOf(reported, options);
  for (const { submission, at } of reports) {
    const { priority, period, office } = submission.identity;
    const known = submissions.get(cell(priority, period)) ?? { offices: new Set<string>(), first: at };
    submissions.set(cell(priority, period), {
      offices: known.offices.add(office),
      first: known.first < at ? known.first : at,
    });
  }
  const counts = new Map(
    (kpis.groupby("priority", "period").rollup({ kpis: op.count() }).objects() as Count[]).map((count) => [
      cell(count.priority, count.period),
      count.kpis,
    ]),
  );
  const due = new Map(
    (
      kpis
        .filter("d => d.due")
        .groupby("priority", "period")
        .rollup({ codes: op.array_agg("kpi"), reported: op.array_agg("reported") })
        .objects() as Due[]
    ).map((one) => [cell(one.priority, one.period), one]),
  );
  const priorities = inOrder(
    [
      ...new Set([
        ...options.framework.priorities.map(({ name }) => name),
        ...reports.map(({ submission }) => submission.identity.priority),
      ]),
    ],
    options.framework,
  );
  const { quarters } = contextOf(reported, options);
  return tableOf(
    completenessDeclaration,
    priorities.flatMap((priority) =>
      quarters.map((period): CompletenessRow => {
        const key = cell(priority, period);
        const submitted = submissions.get(key);
        const { codes, reported: answered } = due.get(key) ?? { codes: [], reported: [] };
        const missing = codes.filter((_, index) => !answered[index]);
        return {
          priority,
          period,
          time: periodEnd(period),
          submitted: submitted !== undefined,
          offices: submitted?.offices.size ?? 0,
          first_at: submitted?.first ?? null,
          kpis: counts.get(key) ?? 0,
          due: codes.length,
          reported: codes.length - missing.length,
          completeness: codes.length === 0 ? null : (codes.length - missing.length) / codes.length,
          missing: missing.length === 0 ? null : missing.join(", "),
        };
      }),
    ),
  );
}

interface Count {
  readonly priority: string;
  readonly period: string;
  readonly kpis: number;
}

interface Due {
  readonly priority: string;
  readonly period: string;
  readonly codes: readonly string[];
  readonly reported: readonly boolean[];
}

const cell = (priority: string, period: string): string => `${priority}\n${period}`;
