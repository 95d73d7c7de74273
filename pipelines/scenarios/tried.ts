import type { Framework } from "../../rbm/framework/index.ts";
import type { Plans } from "../../rbm/framework/plans.ts";
import { tableOf } from "../columnar/table-of.ts";
import { type EvolutionBase, evolutionBase, evolve } from "../evolution/index.ts";
import { kpisDeclaration } from "../schema/kpis.ts";
import { resultsChainDeclaration } from "../schema/results-chain.ts";
import { seriesDeclaration } from "../schema/series.ts";
import type { EvolutionPriorityRow, KpiRow, ResultsChainRow, SeriesRow, SurvivingKpiRow } from "../tables/index.ts";
import { toRows } from "../to-rows.ts";
import { type DraftScenario, draftOf } from "./draft.ts";

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

/** What was accepted by the period shown; series as they are now. */
export interface DraftRows {
  readonly kpis: readonly KpiRow[];
  readonly chain: readonly ResultsChainRow[];
  readonly series: readonly SeriesRow[];
}

/** `framework`: id of the plan the figures are of. Null where it is not known. */
export function draftBase(plans: Plans, framework: string, { kpis, chain, series }: DraftRows): DraftBase | null {
  const present = plans.current.find(({ id }) => id === framework);
  if (!present) return null;
  const results = evolutionBase(
    present,
    tableOf(kpisDeclaration, kpis),
    tableOf(resultsChainDeclaration, chain),
    tableOf(seriesDeclaration, series),
  );
  return { present, plans, results };
}

/** Null for a scenario without a draft plan, and for one whose plan is not known here. */
export function tried(base: DraftBase | null, { title, draft }: DraftScenario): Tried | null {
  const after = base && draft ? draftOf(base.plans, base.present, title, draft) : null;
  if (!base || !after) return null;
  const tables = evolve(base.results, after);
  return {
    kpis: toRows<SurvivingKpiRow>(tables.kpis),
    priorities: toRows<EvolutionPriorityRow>(tables.priorities),
  };
}
