import { evolutionAssumptions } from "../../pipelines/evolution/index.ts";
import { assumptionsOf, type DraftBase, type DraftScenario, draftBase } from "../../pipelines/scenarios/index.ts";
import type { EvolutionPriorityRow } from "../../pipelines/tables/index.ts";
import type { Plans } from "../../rbm/framework/plans.ts";
import { known } from "../data/shown.ts";
import type { Tables } from "../data/tables.ts";

/** What draft plans are tried on, of a page's tables. */
export const draftsOf = (plans: Plans, { meta, kpis, more }: Tables, period: string): DraftBase | null =>
  draftBase(plans, meta.framework, {
    kpis: known(kpis, period),
    chain: known(more["results-chain"] ?? [], period),
    series: more.series ?? [],
  });

/** KPIs, baselines and series that a draft plan leaves behind, of a priority or of all. */
export function leftBehind(priorities: readonly EvolutionPriorityRow[], priority: string | null = null) {
  const own = priorities.filter((row) => priority === null || row.priority === priority);
  const sum = (of: "without_home" | "without_goal" | "baselines_lost" | "series_broken") =>
    own.reduce((total, row) => total + row[of], 0);
  return [sum("without_home"), sum("without_goal"), sum("baselines_lost"), sum("series_broken")] as const;
}

export const LEFT_BEHIND = ["KPIs without a home", "KPIs without a goal", "Baselines lost", "Series that end"] as const;

/** What a scenario takes for granted, its draft plan included. */
export const assumed = (scenario: DraftScenario): string[] => [
  ...assumptionsOf(scenario),
  ...(scenario.draft ? evolutionAssumptions : []),
];
