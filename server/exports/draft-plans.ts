import { tableOf } from "../../pipelines/columnar/table-of.ts";
import { chosenDraft, type DraftChoice, evolutionBase, evolve } from "../../pipelines/evolution/index.ts";
import { toRows } from "../../pipelines/index.ts";
import type { Scenario } from "../../pipelines/scenarios/index.ts";
import { kpisDeclaration } from "../../pipelines/schema/kpis.ts";
import type { EvolutionPriorityRow, KpiRow, SurvivingKpiRow } from "../../pipelines/tables/index.ts";
import type { TableQuery, Tables } from "../tables/tables.ts";

/** What a draft plan leaves KPIs and priorities. */
export interface Left {
  readonly kpis: readonly SurvivingKpiRow[];
  readonly priorities: readonly EvolutionPriorityRow[];
}

/** What the draft plans of scenarios leave, for those that try one that is known here. */
export async function leftBy<S extends Scenario & { readonly draft: DraftChoice | null }>(
  tables: Tables,
  query: TableQuery,
  scenarios: readonly S[],
  kpis: readonly KpiRow[],
): Promise<ReadonlyMap<S, Left>> {
  const left = new Map<S, Left>();
  if (!scenarios.some(({ draft }) => draft)) return left;
  const [plans, chain, series] = await Promise.all([
    tables.plans(),
    tables.get("results-chain", query),
    tables.get("series", query),
  ]);
  const base = evolutionBase(query.framework, tableOf(kpisDeclaration, kpis), chain.table, series.table);
  for (const scenario of scenarios) {
    const after = scenario.draft && chosenDraft(plans, query.framework, scenario.title, scenario.draft);
    if (!after) continue;
    const made = evolve(base, after);
    left.set(scenario, {
      kpis: toRows<SurvivingKpiRow>(made.kpis),
      priorities: toRows<EvolutionPriorityRow>(made.priorities),
    });
  }
  return left;
}
