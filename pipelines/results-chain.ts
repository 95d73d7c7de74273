import type { ColumnTable } from "arquero";
import { periodEnd } from "../rbm/framework/period.ts";
import { meanProgress } from "../rbm/progress/index.ts";
import { type ChainResult, chainOf, weightsAbove } from "./chain.ts";
import { tableOf } from "./columnar/table-of.ts";
import type { PipelineOptions } from "./options.ts";
import { resultsChainDeclaration } from "./schema/results-chain.ts";
import type { KpiRow, Reported, ResultsChainRow } from "./tables/index.ts";
import { toRows } from "./to-rows.ts";

/**
 * Submissions and a table of `KpiRow` in, a table of `ResultsChainRow` out: KPIs rolled up along the links of any
 * framework. A KPI under a result by several paths is counted there once; `weight` shares it out instead, so that
 * results which share it sum to one.
 */
export function resultsChain(reported: readonly Reported[], kpis: ColumnTable, options: PipelineOptions): ColumnTable {
  const results = chainOf(reported, options);
  const quarters = new Map<string, Map<string, Held[]>>();
  const above = new Map<string, Map<string, number>>();
  for (const row of toRows<KpiRow>(kpis)) {
    const held = quarters.get(row.period) ?? new Map<string, Held[]>();
    quarters.set(row.period, held);
    const weights = above.get(row.result) ?? weightsAbove(row.result, results);
    above.set(row.result, weights);
    for (const [code, weight] of weights) {
      const parts = held.get(code);
      if (parts) parts.push({ row, weight });
      else held.set(code, [{ row, weight }]);
    }
  }
  const ordered = [...results.values()].sort((a, b) => a.depth - b.depth || (a.code < b.code ? -1 : 1));
  const rows = [...quarters].flatMap(([period, held]) =>
    ordered.map((result) => rowOf(result, period, held.get(result.code) ?? [])),
  );
  return tableOf(
    resultsChainDeclaration,
    rows.sort((a, b) => a.time - b.time),
  );
}

interface Held {
  readonly row: KpiRow;
  readonly weight: number;
}

function rowOf(result: ChainResult, period: string, parts: readonly Held[]): ResultsChainRow {
  const count = (holds: (row: KpiRow) => boolean): number => parts.reduce((n, { row }) => n + Number(holds(row)), 0);
  const mean = meanProgress(parts.map(({ row }) => row.progress));
  const capped = parts.flatMap(({ row }) => (row.capped === null ? [] : [row.capped]));
  return {
    code: result.code,
    title: result.title,
    level: result.level,
    depth: result.depth,
    priority: result.priority,
    supports: [...result.supports.keys()].join(", ") || null,
    period,
    time: parts[0]?.row.time ?? periodEnd(period),
    own_kpis: count(({ result: code }) => code === result.code),
    kpis: parts.length,
    weight: parts.reduce((sum, { weight }) => sum + weight, 0),
    measurable: mean.counted,
    progress: mean.capped,
    progress_uncapped: mean.uncapped,
    low: capped.length === 0 ? null : Math.min(...capped),
    high: capped.length === 0 ? null : Math.max(...capped),
    due: count(({ due }) => due),
    reported: count(({ due, reported }) => due && reported),
    achieved: count(({ status }) => status === "achieved"),
    on_track: count(({ status }) => status === "on track"),
    at_risk: count(({ status }) => status === "at risk"),
    off_track: count(({ status }) => status === "off track"),
    sample: parts.some(({ row }) => row.sample),
  };
}
