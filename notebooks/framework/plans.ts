import type { EvolutionRow, SurvivingKpiRow } from "../../pipelines/tables/index.ts";
import { type Framework, frameworks } from "../../rbm/framework/index.ts";
import { fetchFrameworks } from "../data/tables.ts";

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

const json = async <T>(path: string): Promise<T | null> => {
  const answer = await fetch(path).catch(() => null);
  return answer?.ok ? ((await answer.json()) as T) : null;
};

const rowsOf = async <Row>(table: string, framework: string): Promise<readonly Row[]> =>
  (await json<{ rows: Row[] }>(`/api/tables/${table}.json?${new URLSearchParams({ framework })}`))?.rows ?? [];

/** The server's plans, else those this page knows by itself. */
export async function plansOf(id: string): Promise<Plans> {
  const listed = await fetchFrameworks();
  const published = await Promise.all(listed.map((one) => json<Framework>(`/api/frameworks/${one}`)));
  const known = [...frameworks].sort((a, b) => (a.from < b.from ? -1 : 1));
  const found = published.flatMap((one) => one ?? []);
  const plans = found.length ? found : known;
  const at = Math.max(
    0,
    plans.findIndex((plan) => plan.id === id),
  );
  const chosen = plans[at] ?? known[0]!;
  const before = plans[at - 1];
  const forwards = await rowsOf<EvolutionRow>("framework-evolution", chosen.id);
  const from = forwards.length || !before ? chosen : before;
  const evolution = from === chosen ? forwards : await rowsOf<EvolutionRow>("framework-evolution", from.id);
  return { plans, chosen, evolution, survivingKpis: await rowsOf<SurvivingKpiRow>("surviving-kpis", from.id) };
}
