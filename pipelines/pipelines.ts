import type { ColumnTable } from "arquero";
import { quarterOf } from "../rbm/framework/period.ts";
import { crossPriority } from "./cross-priority.ts";
import type { JudgeContext } from "./kpi-quarters.ts";
import { contextOfReports, kpiRows, kpiTable, partitionTotals } from "./kpis.ts";
import { observationTable } from "./observations.ts";
import type { PipelineOptions } from "./options.ts";
import { inOrder, newVocabulary, type Partition, partitionOf, reportsByPriority } from "./partition.ts";
import type { Report } from "./reports.ts";
import type { KpiRow, Reported } from "./tables/index.ts";
import type { Totals } from "./totals.ts";

/** The tables of everything reported so far, kept up to date. Each is made when first asked for after an update. */
export interface Pipelines {
  /**
   * Takes in all that is reported now. Returns the priorities whose submissions changed: only theirs are read again;
   * the others' KPIs are judged again where a new quarter has begun.
   */
  update(reported: readonly Reported[]): readonly string[];
  observations(): ColumnTable;
  kpis(): ColumnTable;
  crossPriority(): ColumnTable;
}

interface Kept {
  readonly signature: string;
  readonly partition: Partition;
  totals: Totals | null;
  judged: { readonly context: string; readonly rows: readonly KpiRow[] } | null;
}

/** The same tables as `observations`, `kpis` and `crossPriority` make, at the cost of what changed. */
export function createPipelines(options: PipelineOptions): Pipelines {
  const { framework } = options;
  const vocabulary = newVocabulary();
  const kept = new Map<string, Kept>();
  const tables = new Map<string, ColumnTable>();
  let context: JudgeContext = contextOfReports([], options);

  const partitions = (): Kept[] => inOrder([...kept.keys()], framework).map((priority) => kept.get(priority)!);
  const once = (name: string, make: () => ColumnTable): ColumnTable => {
    const table = tables.get(name) ?? make();
    tables.set(name, table);
    return table;
  };
  const rowsOf = (one: Kept): readonly KpiRow[] => {
    const key = contextKey(context);
    if (one.judged?.context === key) return one.judged.rows;
    one.totals ??= partitionTotals(one.partition, vocabulary, framework);
    one.judged = { context: key, rows: kpiRows(one.partition, one.totals, context) };
    return one.judged.rows;
  };

  const pipelines: Pipelines = {
    update(reported) {
      const byPriority = reportsByPriority(reported, options);
      const changed: string[] = [];
      for (const priority of kept.keys()) {
        if (byPriority.has(priority)) continue;
        kept.delete(priority);
        changed.push(priority);
      }
      for (const [priority, reports] of byPriority) {
        const signature = signatureOf(reports);
        if (kept.get(priority)?.signature === signature) continue;
        const partition = partitionOf(priority, reports, framework, vocabulary);
        kept.set(priority, { signature, partition, totals: null, judged: null });
        changed.push(priority);
      }
      const next = contextOfReports([...byPriority.values()].flat().sort(byTime), options);
      if (changed.length > 0 || contextKey(next) !== contextKey(context)) tables.clear();
      context = next;
      return changed;
    },
    observations: () =>
      once("observations", () =>
        observationTable(
          partitions().map(({ partition }) => partition),
          vocabulary,
        ),
      ),
    kpis: () => once("kpis", () => kpiTable(partitions().map(rowsOf))),
    crossPriority: () => once("cross-priority", () => crossPriority(pipelines.kpis(), framework)),
  };
  return pipelines;
}

const byTime = (a: Report, b: Report): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** Whatever the tables of a priority depend on; ids stand for content. */
const signatureOf = (reports: readonly Report[]): string =>
  JSON.stringify(reports.map(({ submission, state, kpis, at, by }) => [submission.id, state, kpis, at, by]));

/** Figures become due on the first day of a quarter, so the quarter of the clock is enough. */
const contextKey = ({ quarters, clock }: JudgeContext): string => `${quarters.at(-1)} ${quarterOf(clock)}`;
