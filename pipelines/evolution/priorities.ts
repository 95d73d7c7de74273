import { meanProgress } from "../../rbm/progress/index.ts";
import { inOrder } from "../partition.ts";
import type { EvolutionPriorityRow, SurvivingKpiRow } from "../tables/index.ts";
import type { EvolutionBase } from "./base.ts";
import { hasBaseline } from "./surviving-kpis.ts";

/** KPIs, baselines, series and progress of each priority, as they are and as the plan after leaves them. */
export function evolutionPriorities(kpis: readonly SurvivingKpiRow[], base: EvolutionBase): EvolutionPriorityRow[] {
  const based = new Set(base.kpis.filter(hasBaseline).map(({ kpi }) => kpi));
  const priorities = inOrder([...new Set(kpis.map(({ priority }) => priority))], base.framework);
  return priorities.map((priority) => {
    const own = kpis.filter((row) => row.priority === priority);
    const count = (holds: (row: SurvivingKpiRow) => boolean): number => own.filter(holds).length;
    const now = meanProgress(own.map(({ capped }) => capped));
    const then = meanProgress(own.filter((row) => !row.without_home).map(({ capped }) => capped));
    return {
      priority,
      priority_stays: own.every(({ priority_stays }) => priority_stays),
      kpis: own.length,
      without_home: count(({ without_home }) => without_home),
      without_goal: count(({ without_goal }) => without_goal),
      baselines: count(({ kpi }) => based.has(kpi)),
      baselines_lost: count(({ baseline_lost }) => baseline_lost),
      series: own.reduce((sum, { series }) => sum + series, 0),
      series_broken: own.reduce((sum, { series_broken }) => sum + series_broken, 0),
      measurable: now.counted,
      progress: now.capped,
      after_measurable: then.counted,
      after_progress: then.capped,
      sample: own.some(({ sample }) => sample),
    };
  });
}
