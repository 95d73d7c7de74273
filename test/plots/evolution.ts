import type { EvolutionRow, SurvivingKpiRow } from "../../pipelines/tables/index.ts";
import {
  type CrosswalkPair,
  crosswalk,
  type Framework,
  framework2016,
  framework2020,
  framework2024,
  from2016To2020,
  from2020To2024,
} from "../../rbm/framework/index.ts";
import { plan } from "./plan.ts";

export const evolutionRows = (): EvolutionRow[] => evolved(framework2020, framework2024, from2020To2024);
export const earlierRows = (): EvolutionRow[] => evolved(framework2016, framework2020, from2016To2020);

/** The rows of `framework-evolution`, with eight KPIs on each result before. */
function evolved(before: Framework, after: Framework, pairs: readonly CrosswalkPair[]): EvolutionRow[] {
  const was = new Map(before.results.map((result) => [result.code, result]));
  const is = new Map(after.results.map((result) => [result.code, result]));
  return crosswalk(before, after, pairs).map(
    ({ from, to, kind, note, confidence }): EvolutionRow => ({
      before: before.id,
      after: after.id,
      ...{ kind, from, to, note, confidence },
      from_title: (from && was.get(from)?.title) ?? null,
      from_level: (from && was.get(from)?.level) ?? null,
      to_title: (to && is.get(to)?.title) ?? null,
      to_level: (to && is.get(to)?.level) ?? null,
      kpis: from === null ? null : 8,
      sample: true,
    }),
  );
}

const KINDS = ["continued", "merged", "continued", "split", "dropped", "merged", "unlinked"] as const;

export const survivingRows = (): SurvivingKpiRow[] =>
  plan.flatMap(({ priority, lines }, p) =>
    lines.map(({ kpi, title, baseline }, i): SurvivingKpiRow => {
      const kind = KINDS[(p * 6 + i) % KINDS.length] ?? "continued";
      const ends = kind === "dropped";
      return {
        ...{ priority, kpi, title, result: `${kpi}.R`, kind },
        homes: kind === "unlinked" ? null : "2.1",
        homes_lost: ends ? "2.1" : null,
        homes_after: ends || kind === "unlinked" ? null : "1.3",
        without_home: ends,
        goals: "2",
        goals_after: "1, 2",
        without_goal: false,
        priority_stays: false,
        baseline_lost: ends && baseline !== null,
        series: 1,
        series_broken: Number(ends),
        places_lost: null,
        status: "on track",
        capped: 0.5,
        sample: true,
      };
    }),
  );
