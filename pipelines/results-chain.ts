import type { ColumnTable } from "arquero";
import { periodEnd } from "../rbm/framework/period.ts";
import { meanProgress } from "../rbm/progress/index.ts";
import { type ChainResult, chainOf, weightsAbove } from "./chain.ts";
import { tableOf } from "./columnar/table-of.ts";
import type { PipelineOptions } from "./options.ts";
import { reportsOf } from "./reports.ts";
import { resultsChainDeclaration } from "./schema/results-chain.ts";
import type { KpiRow, Reported, ResultsChainRow } from "./tables/index.ts";
import { toRows } from "./to-rows.ts";

/**
 * Submissions and a table of `KpiRow` in, a table of `ResultsChainRow` out: KPIs rolled up along the links of any
 * framework. A KPI under a result by several paths is counted there once; `weight` shares it out instead, so that
 * results which share it sum to one.
 */
export function resultsChain(reported: readonly Reported[], kpis: ColumnTable, options: PipelineOptions): ColumnTable {
  const results = chainOf(reportsOf(reported, options), options.framework);
  const rows = toRows<KpiRow>(kpis);
  const sources = sourcesOf([rows], results);
  const periods = [...new Set(rows.map(({ period }) => period))];
  return resultsChainTable(
    inChainOrder(results).map((result) => resultRows(result, sources.get(result.code) ?? [], periods)),
  );
}

/** KPIs under a result, with how much of what they measure counts there. */
export interface Source {
  readonly kpis: readonly KpiRow[];
  /** By the result that a KPI measures. */
  readonly weights: ReadonlyMap<string, number>;
}

/** What counts under each result; KPIs in parts that change together, such as those of a priority. */
export function sourcesOf(
  parts: readonly (readonly KpiRow[])[],
  results: ReadonlyMap<string, ChainResult>,
): Map<string, Source[]> {
  const sources = new Map<string, Source[]>();
  for (const kpis of parts) {
    const under = new Map<string, Map<string, number>>();
    for (const result of new Set(kpis.map((row) => row.result))) {
      for (const [above, weight] of weightsAbove(result, results)) {
        const weights = under.get(above) ?? new Map<string, number>();
        under.set(above, weights.set(result, weight));
      }
    }
    for (const [above, weights] of under) sources.set(above, [...(sources.get(above) ?? []), { kpis, weights }]);
  }
  return sources;
}

/** From the top level down, by code. */
export const inChainOrder = (results: ReadonlyMap<string, ChainResult>): ChainResult[] =>
  [...results.values()].sort((a, b) => a.depth - b.depth || (a.code < b.code ? -1 : 1));

/** A row for each period. */
export function resultRows(
  result: ChainResult,
  sources: readonly Source[],
  periods: readonly string[],
): ResultsChainRow[] {
  const held = new Map<string, Held[]>(periods.map((period) => [period, []]));
  for (const { kpis, weights } of sources) {
    for (const row of kpis) {
      const weight = weights.get(row.result);
      if (weight !== undefined) held.get(row.period)?.push({ row, weight });
    }
  }
  return periods.map((period) => rowOf(result, period, held.get(period)!));
}

/** Rows of each result, in the order of the chain. */
export const resultsChainTable = (rows: readonly (readonly ResultsChainRow[])[]): ColumnTable =>
  tableOf(
    resultsChainDeclaration,
    rows.flat().sort((a, b) => a.time - b.time),
  );

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
