import type {
  BudgetRow,
  CollaborationRow,
  CompletenessRow,
  CrossPriorityRow,
  EvolutionRow,
  FollowUpRow,
  KpiRow,
  MilestoneRow,
  PartnerRow,
  PriorityLinkRow,
  ProcessRow,
  QuarterlyReviewRow,
  ReadinessRow,
  RegionRow,
  ResultsChainRow,
  SeriesRow,
  SurvivingKpiRow,
} from "../../pipelines/tables/index.ts";
import type { Choice } from "../shell/hash.ts";
import { ask } from "./ask.ts";

/** What the server says of a table. */
export interface TableMeta {
  readonly framework: string;
  /** When the last of it was accepted; null where nothing was. */
  readonly asOf: string | null;
  /** Null until a quarter is closed. */
  readonly edition: string | null;
  readonly sample: boolean;
  readonly provisional: boolean;
}

/** Tables a page asks for where it needs them, by their name on the server. */
export interface MoreTables {
  readonly regions: readonly RegionRow[];
  readonly readiness: readonly ReadinessRow[];
  readonly completeness: readonly CompletenessRow[];
  readonly "quarterly-review": readonly QuarterlyReviewRow[];
  readonly "results-chain": readonly ResultsChainRow[];
  readonly collaboration: readonly CollaborationRow[];
  readonly followups: readonly FollowUpRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly processes: readonly ProcessRow[];
  readonly "framework-evolution": readonly EvolutionRow[];
  readonly "surviving-kpis": readonly SurvivingKpiRow[];
  readonly "priority-links": readonly PriorityLinkRow[];
  readonly partners: readonly PartnerRow[];
  readonly budget: readonly BudgetRow[];
  readonly series: readonly SeriesRow[];
}

export interface Tables {
  readonly meta: TableMeta;
  readonly kpis: readonly KpiRow[];
  readonly crossPriority: readonly CrossPriorityRow[];
  /** Those the page asked for. */
  readonly more: Partial<MoreTables>;
}

/** What of a choice needs the server; the rest is chosen from the rows at hand. */
export type Query = Pick<Choice, "framework" | "asOf" | "provisional">;

/** Tidy tables of this page's own server. */
export async function fetchTables(
  query: Query,
  more: readonly (keyof MoreTables)[],
  signal: AbortSignal,
): Promise<Tables> {
  const [kpis, crossPriority, ...others] = await Promise.all([
    fetchTable<KpiRow>("kpis", query, signal),
    fetchTable<CrossPriorityRow>("cross-priority", query, signal),
    ...more.map((name) => fetchTable<unknown>(name, query, signal)),
  ]);
  return {
    meta: kpis.meta,
    kpis: kpis.rows,
    crossPriority: crossPriority.rows,
    more: Object.fromEntries(more.map((name, i) => [name, others[i]?.rows ?? []])),
  };
}

/** Ids of the plans this server knows, oldest first; empty where it does not say. */
export async function fetchFrameworks(): Promise<string[]> {
  const listed = await ask<{ readonly id: string; readonly from: string }[]>("/api/frameworks").catch(() => []);
  return listed.sort((a, b) => (a.from < b.from ? -1 : 1)).map(({ id }) => id);
}

/** One table, whose rows are of type `Row`. */
export function fetchTable<Row>(
  name: string,
  query: Query,
  signal?: AbortSignal,
): Promise<{ meta: TableMeta; rows: Row[] }> {
  const asked = new URLSearchParams();
  if (query.framework) asked.set("framework", query.framework);
  if (query.asOf) asked.set("asof", query.asOf);
  if (query.provisional) asked.set("provisional", "true");
  return ask(`/api/tables/${name}.json${asked.size ? `?${asked}` : ""}`, signal);
}
