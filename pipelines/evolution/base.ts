import type { ColumnTable } from "arquero";
import type { Framework } from "../../rbm/framework/framework.ts";
import { periodEnd } from "../../rbm/framework/period.ts";
import type { KpiRow, ResultsChainRow, SeriesRow } from "../tables/index.ts";
import { toRows } from "../to-rows.ts";
import { homesIn } from "./homes.ts";

/** Accepted results as a plan after, or a draft of one, is tried on them: made once, so that each try costs little. */
export interface EvolutionBase {
  readonly framework: Framework;
  /** Each KPI as last judged. */
  readonly kpis: readonly KpiRow[];
  /** Results of the last quarter, with what they support. */
  readonly chain: readonly ResultsChainRow[];
  /** Nearest results of the plan at or above a result. */
  homesOf(result: string): readonly string[];
  /** Places of a KPI's figures, one for each series: a place that is reported in two groups is there twice. */
  placesOf(kpi: Key): readonly string[];
}

/** Tables of `KpiRow`, `ResultsChainRow` and `SeriesRow` in. */
export function evolutionBase(
  framework: Framework,
  kpis: ColumnTable,
  resultsChain: ColumnTable,
  series: ColumnTable | null = null,
): EvolutionBase {
  const judged = new Map<string, KpiRow>();
  for (const row of toRows<KpiRow>(kpis)) {
    const known = judged.get(keyOf(row));
    if (known === undefined || known.time <= row.time) judged.set(keyOf(row), row);
  }
  const links = toRows<ResultsChainRow>(resultsChain);
  const last = Math.max(...links.map(({ period }) => periodEnd(period)));
  const chain = links.filter(({ period }) => periodEnd(period) === last);
  const places = new Map<string, string[]>();
  for (const row of series === null ? [] : toRows<SeriesRow>(series))
    places.set(keyOf(row), [...(places.get(keyOf(row)) ?? []), row.place]);
  return {
    framework,
    kpis: [...judged.values()],
    chain,
    homesOf: homesIn(framework, chain),
    placesOf: (kpi) => places.get(keyOf(kpi)) ?? [],
  };
}

type Key = Pick<KpiRow, "priority" | "kpi">;

const keyOf = ({ priority, kpi }: Key): string => `${priority}\n${kpi}`;
