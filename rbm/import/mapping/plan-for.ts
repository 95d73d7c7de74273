import type { Framework } from "../../framework/framework.ts";
import { periods } from "../../template/lists.ts";
import type { Mapping, Target } from "./mapping.ts";

/** Baselines are often older than their plan. */
const OF_PLAN: ReadonlySet<Target | null> = new Set<Target>(["kpi_targets.target", "actuals.value"]);

/** The plan that most periods of a mapping's figures belong to; the one given first where nothing says more of another. */
export function planFor({ sheets }: Mapping, plans: readonly [Framework, ...Framework[]]): Framework {
  const named = sheets
    .filter(({ taken }) => taken)
    .flatMap(({ columns }) => columns.flatMap(({ to, period }) => (OF_PLAN.has(to) ? (period ?? []) : [])));
  const countIn = (plan: Framework): number => {
    const own = new Set(periods.items(plan).map(({ value }) => value));
    return named.filter((period) => own.has(period)).length;
  };
  return plans.reduce((best, plan) => (countIn(plan) > countIn(best) ? plan : best));
}
