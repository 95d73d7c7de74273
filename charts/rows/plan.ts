import { comparePeriods, periodEnd, periodStart } from "../../rbm/framework/period.ts";
import type { ChartOptions, ChartRows } from "./rows.ts";

/** The plan as decimal years, and its last year: from the first quarter to the last target, unless told. */
export function planOf(rows: ChartRows, options: ChartOptions): { from: number; to: number; lastYear: string } {
  const periods = [...rows.kpis, ...rows.crossPriority].map((row) => row.period).sort(comparePeriods);
  const targets = rows.kpis.flatMap((row) => (row.target_period ? [row.target_period] : [])).sort(comparePeriods);
  const from = options.plan?.from ?? periods[0] ?? options.period;
  const to = options.plan?.to ?? targets.at(-1) ?? periods.at(-1) ?? options.period;
  return { from: periodStart(from), to: periodEnd(to), lastYear: to.slice(0, 4) };
}
