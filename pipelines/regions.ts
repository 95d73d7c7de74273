import type { ColumnTable } from "arquero";
import { periodEnd, periodStart } from "../rbm/framework/period.ts";
import { type Actuals, shareScale, type Vocabulary } from "./actuals.ts";
import { orNull } from "./columnar/number-column.ts";
import { tableOf } from "./columnar/table-of.ts";
import type { Definition } from "./definitions.ts";
import { type JudgeContext, kpiQuarters } from "./kpi-quarters.ts";
import { contextOf } from "./kpis.ts";
import type { PipelineOptions } from "./options.ts";
import { newVocabulary, type Partition, partitionsOf } from "./partition.ts";
import { regionsDeclaration } from "./schema/regions.ts";
import type { KpiRow, RegionRow, Reported, StatusId } from "./tables/index.ts";
import type { Total } from "./totals.ts";

/**
 * Submissions in, a table of `RegionRow` out: how the KPIs of each priority stand in each region. KPI targets are the
 * world's: a region is judged against them where they are of its own scale (percentages, ratios, indices, steps);
 * counts and amounts go by the direction of change since the region's first figure.
 */
export function regions(reported: readonly Reported[], options: PipelineOptions): ColumnTable {
  const vocabulary = newVocabulary();
  const partitions = partitionsOf(reported, options, vocabulary);
  const context = contextOf(reported, options);
  const rows = partitions.flatMap((partition) => regionsOf(partition, vocabulary, context));
  return tableOf(regionsDeclaration, rows);
}

/** The rows of one priority. */
export const regionsOf = (partition: Partition, vocabulary: Vocabulary, context: JudgeContext): RegionRow[] =>
  context.framework.places
    .filter(({ kind }) => kind === "region")
    .flatMap(({ name }) => regionRows(partition, name, vocabulary, context));

function regionRows(partition: Partition, region: string, vocabulary: Vocabulary, context: JudgeContext): RegionRow[] {
  const figures: KpiRow[][] = [];
  const sample = partition.reports.some(({ submission }) => submission.sample);
  const source = () => ({ state: "accepted", submission: null, sample }) as const;
  for (const [code, totals] of figuresOf(partition.actuals, region, vocabulary)) {
    const definition = partition.definitions.get(code);
    if (!definition) continue;
    figures.push(
      kpiQuarters({ priority: partition.priority, definition: regional(definition, totals), totals, source }, context),
    );
  }
  if (figures.length === 0) return [];
  return context.quarters.map((period, index): RegionRow => {
    const rows = figures
      .map((quarters) => quarters[index]!)
      .filter(({ latest, status }) => latest !== null || status === "no data");
    const count = (status: StatusId): number => rows.filter((row) => row.status === status).length;
    const counts = [count("off track"), count("at risk"), count("on track"), count("achieved")] as const;
    const [off_track, at_risk, on_track, achieved] = counts;
    return {
      priority: partition.priority,
      region,
      period,
      time: periodEnd(period),
      kpis: rows.length,
      reported: rows.filter(({ reported }) => reported).length,
      achieved,
      on_track,
      at_risk,
      off_track,
      not_judged: rows.length - achieved - on_track - at_risk - off_track,
      status: mostFrequent(counts),
      sample,
    };
  });
}

/** Worst first. */
const JUDGED: readonly StatusId[] = ["off track", "at risk", "on track", "achieved"];

function mostFrequent(counts: readonly number[]): StatusId {
  const most = Math.max(...counts);
  return most === 0 ? "no data" : (JUDGED[counts.indexOf(most)] ?? "no data");
}

/** A region's totals by KPI, then by period. */
function figuresOf(actuals: Actuals, region: string, vocabulary: Vocabulary): Map<string, Map<string, Total>> {
  const [place, total] = [vocabulary.place.find(region), vocabulary.disaggregation.find("Total")];
  const figures = new Map<string, Map<string, Total>>();
  for (let row = 0; row < actuals.length; row++) {
    if (actuals.place[row] !== place || actuals.disaggregation[row] !== total) continue;
    const code = vocabulary.kpi.labels[actuals.kpi[row]!]!;
    const ofKpi = figures.get(code) ?? new Map<string, Total>();
    const status = vocabulary.status.labels[actuals.status[row]!] ?? null;
    const value = orNull(actuals.value[row]!);
    figures.set(
      code,
      ofKpi.set(vocabulary.period.labels[actuals.period[row]!]!, {
        value,
        status,
        report: actuals.report[row]!,
        cause: null,
      }),
    );
  }
  return figures;
}

const OF_ANY_SCALE: ReadonlySet<string> = new Set(["Index", "Ordinal", "Yes/No"]);

/** The KPI as it is judged in a region: its baseline is the region's first figure. */
function regional(definition: Definition, totals: ReadonlyMap<string, Total>): Definition {
  const comparable = shareScale(definition.measure) !== null || OF_ANY_SCALE.has(definition.measure);
  const first = [...totals]
    .filter(([, { value }]) => value !== null)
    .reduce<string | null>(
      (least, [period]) => (least === null || periodStart(period) < periodStart(least) ? period : least),
      null,
    );
  return {
    ...definition,
    baseline: first === null ? null : (totals.get(first)?.value ?? null),
    baselinePeriod: first,
    baselineStatus: first === null ? "To be established" : "Proxy",
    targets: comparable ? definition.targets : new Map(),
  };
}
