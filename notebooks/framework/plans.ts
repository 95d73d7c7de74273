import type { EvolutionRow, SurvivingKpiRow } from "../../pipelines/tables/index.ts";
import { defaultFramework, type Framework } from "../../rbm/framework/index.ts";
import { ask } from "../data/ask.ts";
import { fetchPlans } from "../data/plans.ts";

/** Plans side by side, and the step from one to the next that the reader looks at. */
export interface Plans {
  /** Oldest first, as published last. */
  readonly plans: readonly Framework[];
  /** The plan chosen. */
  readonly chosen: Framework;
  /** From it to the plan after; to it from the plan before where none follows. */
  readonly evolution: readonly EvolutionRow[];
  readonly survivingKpis: readonly SurvivingKpiRow[];
}

/** Empty where there is no answer: a page in one file has those of its own plan only. */
const rowsOf = async <Row>(table: string, framework: string): Promise<readonly Row[]> =>
  ask<{ rows: Row[] }>(`/api/tables/${table}.json?${new URLSearchParams({ framework })}`).then(
    ({ rows }) => rows,
    () => [],
  );

export async function plansOf(id: string): Promise<Plans> {
  const plans = [...(await fetchPlans()).current].sort((a, b) => (a.from < b.from ? -1 : 1));
  const at = Math.max(
    0,
    plans.findIndex((plan) => plan.id === id),
  );
  const chosen = plans[at] ?? defaultFramework;
  const before = plans[at - 1];
  const forwards = await rowsOf<EvolutionRow>("framework-evolution", chosen.id);
  const from = forwards.length || !before ? chosen : before;
  const evolution = from === chosen ? forwards : await rowsOf<EvolutionRow>("framework-evolution", from.id);
  return { plans, chosen, evolution, survivingKpis: await rowsOf<SurvivingKpiRow>("surviving-kpis", from.id) };
}
