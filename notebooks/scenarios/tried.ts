import { tableOf } from "../../pipelines/columnar/table-of.ts";
import { type EvolutionBase, evolutionAssumptions, evolutionBase, evolve } from "../../pipelines/evolution/index.ts";
import { assumptionsOf } from "../../pipelines/scenarios/index.ts";
import { kpisDeclaration } from "../../pipelines/schema/kpis.ts";
import { resultsChainDeclaration } from "../../pipelines/schema/results-chain.ts";
import { seriesDeclaration } from "../../pipelines/schema/series.ts";
import type { EvolutionPriorityRow, SurvivingKpiRow } from "../../pipelines/tables/index.ts";
import { toRows } from "../../pipelines/to-rows.ts";
import type { Framework } from "../../rbm/framework/index.ts";
import type { Plans } from "../../rbm/framework/plans.ts";
import { known } from "../data/shown.ts";
import type { Tables } from "../data/tables.ts";
import { draftOf } from "./draft.ts";
import type { PageScenario } from "./state.ts";

/** What draft plans are tried on: the present plan, those there are, and what was accepted by a period. */
export interface DraftBase {
  readonly present: Framework;
  readonly plans: Plans;
  readonly results: EvolutionBase;
}

/** What a draft plan does to the KPIs. */
export interface Tried {
  readonly kpis: readonly SurvivingKpiRow[];
  readonly priorities: readonly EvolutionPriorityRow[];
}

/** Null where the plan the figures are of is not known. */
export function draftBase(plans: Plans, { meta, kpis, more }: Tables, period: string): DraftBase | null {
  const present = plans.current.find(({ id }) => id === meta.framework);
  if (!present) return null;
  const results = evolutionBase(
    present,
    tableOf(kpisDeclaration, known(kpis, period)),
    tableOf(resultsChainDeclaration, known(more["results-chain"] ?? [], period)),
    tableOf(seriesDeclaration, more.series ?? []),
  );
  return { present, plans, results };
}

/** Null for a scenario without a draft plan, and for one whose plan is not known here. */
export function tried(base: DraftBase | null, { title, draft }: PageScenario): Tried | null {
  const after = base && draft ? draftOf(base.plans, base.present, title, draft) : null;
  if (!base || !after) return null;
  const tables = evolve(base.results, after);
  return {
    kpis: toRows<SurvivingKpiRow>(tables.kpis),
    priorities: toRows<EvolutionPriorityRow>(tables.priorities),
  };
}

/** KPIs, baselines and series that a draft plan leaves behind, of a priority or of all. */
export function leftBehind(priorities: readonly EvolutionPriorityRow[], priority: string | null = null) {
  const own = priorities.filter((row) => priority === null || row.priority === priority);
  const sum = (of: "without_home" | "without_goal" | "baselines_lost" | "series_broken") =>
    own.reduce((total, row) => total + row[of], 0);
  return [sum("without_home"), sum("without_goal"), sum("baselines_lost"), sum("series_broken")] as const;
}

export const LEFT_BEHIND = ["KPIs without a home", "KPIs without a goal", "Baselines lost", "Series that end"] as const;

/** What a scenario takes for granted, its draft plan included. */
export const assumed = (scenario: PageScenario): string[] => [
  ...assumptionsOf(scenario),
  ...(scenario.draft ? evolutionAssumptions : []),
];
