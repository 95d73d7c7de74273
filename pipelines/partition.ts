import type { Framework } from "../rbm/framework/framework.ts";
import { type Actuals, actualsOf, type ReadActuals, type Vocabulary } from "./actuals.ts";
import { Dictionary } from "./columnar/dictionary.ts";
import { type Definition, definitionsOf } from "./definitions.ts";
import { latestOf } from "./latest.ts";
import type { PipelineOptions } from "./options.ts";
import { type Report, reportsOf } from "./reports.ts";
import type { Reported } from "./tables/index.ts";

/** What one priority has reported: nothing in it depends on another priority, so it is recomputed by itself. */
export interface Partition {
  readonly priority: string;
  /** In order of acceptance. */
  readonly reports: readonly Report[];
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The latest accepted value of each KPI, period, place and group. */
  readonly actuals: Actuals;
}

export const newVocabulary = (): Vocabulary => ({
  kpi: new Dictionary(),
  period: new Dictionary(),
  place: new Dictionary(),
  disaggregation: new Dictionary(),
  status: new Dictionary<string | null>(),
});

export function partitionOf(
  priority: string,
  reports: readonly Report[],
  framework: Framework,
  vocabulary: Vocabulary,
  read?: ReadActuals,
): Partition {
  const definitions = definitionsOf(reports, framework);
  const actuals = latestOf(actualsOf(reports, definitions, vocabulary, read), vocabulary);
  return { priority, reports, definitions, actuals };
}

/** The partitions of everything reported, in the framework's order of priorities; unknown priorities last, by name. */
export function partitionsOf(
  reported: readonly Reported[],
  options: PipelineOptions,
  vocabulary: Vocabulary = newVocabulary(),
): Partition[] {
  const byPriority = reportsByPriority(reported, options);
  return inOrder([...byPriority.keys()], options.framework).map((priority) =>
    partitionOf(priority, byPriority.get(priority) ?? [], options.framework, vocabulary),
  );
}

export function reportsByPriority(reported: readonly Reported[], options: PipelineOptions): Map<string, Report[]> {
  const byPriority = new Map<string, Report[]>();
  for (const report of reportsOf(reported, options)) {
    const { priority } = report.submission.identity;
    const reports = byPriority.get(priority);
    if (reports) reports.push(report);
    else byPriority.set(priority, [report]);
  }
  return byPriority;
}

/** Priorities in the framework's order, its other scopes after them; those it does not know last, by name. */
export function inOrder(priorities: readonly string[], framework: Framework): string[] {
  const known = [...framework.priorities, ...(framework.scopes ?? [])];
  const place = new Map(known.map(({ name }, index) => [name, index]));
  const rank = (priority: string): number => place.get(priority) ?? Number.MAX_SAFE_INTEGER;
  return [...priorities].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Every priority of the framework and those reported besides, in order. */
export const prioritiesOf = (reported: Iterable<string>, framework: Framework): string[] =>
  inOrder([...new Set([...framework.priorities.map(({ name }) => name), ...reported])], framework);

/** Rows of each priority, in the order they come. */
export function byPriority<Row extends { readonly priority: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.priority);
    if (own) own.push(row);
    else found.set(row.priority, [row]);
  }
  return found;
}
