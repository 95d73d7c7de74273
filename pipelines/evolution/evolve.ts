import type { ColumnTable } from "arquero";
import { type CrosswalkPair, type CrosswalkRow, crosswalk } from "../../rbm/framework/crosswalk.ts";
import type { Framework, Result } from "../../rbm/framework/framework.ts";
import { tableOf } from "../columnar/table-of.ts";
import {
  evolutionPrioritiesDeclaration,
  frameworkEvolutionDeclaration,
  survivingKpisDeclaration,
} from "../schema/framework-evolution.ts";
import type { EvolutionRow } from "../tables/index.ts";
import type { EvolutionBase } from "./base.ts";
import { evolutionPriorities } from "./priorities.ts";
import { survivingKpis } from "./surviving-kpis.ts";

/** The plan after, or a draft of it, and where the results of the plan before live on in it. */
export interface Evolution {
  readonly framework: Framework;
  readonly pairs: readonly CrosswalkPair[];
}

export interface EvolutionTables {
  /** A table of `EvolutionRow`. */
  readonly results: ColumnTable;
  /** A table of `SurvivingKpiRow`. */
  readonly kpis: ColumnTable;
  /** A table of `EvolutionPriorityRow`. */
  readonly priorities: ColumnTable;
}

/**
 * What the plan after, or a draft framework, does to what was accepted under the plan before: where each result lives on,
 * which KPIs lose their home, baselines that are lost with them and series that break. Null where no plan after is known.
 */
export function evolve(base: EvolutionBase, after: Evolution | null): EvolutionTables {
  const walk = after === null ? [] : crosswalk(base.framework, after.framework, after.pairs);
  const kpis = after === null ? [] : survivingKpis(base, after.framework, walk);
  return {
    results: tableOf(frameworkEvolutionDeclaration, after === null ? [] : resultRows(base, after.framework, walk)),
    kpis: tableOf(survivingKpisDeclaration, kpis),
    priorities: tableOf(evolutionPrioritiesDeclaration, evolutionPriorities(kpis, base)),
  };
}

/** Taken for granted wherever a plan after is tried on what was reported under the plan before: to be printed with it. */
export const evolutionAssumptions: readonly string[] = [
  "A KPI goes where the results it measures live on, by the links of the latest accepted workbooks; without any it has no home.",
  "Figures stay as accepted: what changes is what they count for.",
];

function resultRows(base: EvolutionBase, after: Framework, walk: readonly CrosswalkRow[]): EvolutionRow[] {
  const was = byCode(base.framework);
  const is = byCode(after);
  const chain = new Map(base.chain.map((row) => [row.code, row]));
  return walk.map(({ from, to, kind, note, confidence }) => ({
    before: base.framework.id,
    after: after.id,
    kind,
    from,
    from_title: (from && was.get(from)?.title) ?? null,
    from_level: (from && was.get(from)?.level) ?? null,
    to,
    to_title: (to && is.get(to)?.title) ?? null,
    to_level: (to && is.get(to)?.level) ?? null,
    note,
    confidence,
    kpis: from === null ? null : (chain.get(from)?.kpis ?? 0),
    sample: (from !== null && chain.get(from)?.sample) ?? false,
  }));
}

const byCode = ({ results }: Framework): Map<string, Result> => new Map(results.map((result) => [result.code, result]));
