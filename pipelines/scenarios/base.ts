import type { ColumnTable } from "arquero";
import { periodEnd } from "../../rbm/framework/period.ts";
import { type Course, linear, type TimedValue } from "../../rbm/progress/index.ts";
import type { BudgetRow, KpiRow } from "../tables/index.ts";
import { toRows } from "../to-rows.ts";

/** A KPI that can be forecast: its course so far, and the KPI target it is to meet. */
export interface ScenarioKpi {
  readonly row: KpiRow;
  readonly course: Course;
  readonly target: number;
  readonly targetPeriod: string;
  readonly targetTime: number;
}

/** What scenarios are run on: made once, so that a slider step costs only the step. */
export interface ScenarioBase {
  readonly kpis: readonly ScenarioKpi[];
  /** CHF by priority. */
  readonly budgets: ReadonlyMap<string, number>;
}

/**
 * Tables of `KpiRow` and `BudgetRow` in. A KPI takes part from three figures on, with a KPI target still to come;
 * per-period KPIs do not, since they start anew each year.
 */
export function scenarioBase(kpis: ColumnTable, budget: ColumnTable | null = null): ScenarioBase {
  const series = new Map<string, { values: TimedValue[]; last: KpiRow }>();
  for (const row of toRows<KpiRow>(kpis)) {
    const key = `${row.priority}\n${row.kpi}`;
    const known = series.get(key)?.values ?? [];
    series.set(key, { values: [...known, { time: row.time, value: row.value }], last: row });
  }
  const budgets = new Map<string, number>();
  if (budget !== null) {
    for (const row of toRows<BudgetRow>(budget)) if (row.budget !== null) budgets.set(row.priority, row.budget);
  }
  return { kpis: [...series.values()].flatMap(({ values, last }) => kpiOf(values, last)), budgets };
}

function kpiOf(values: readonly TimedValue[], row: KpiRow): ScenarioKpi[] {
  const latest = values.filter(({ value }) => value !== null).at(-1);
  if (row.accumulation === "per-period" || row.target === null || row.target_period === null) return [];
  if (latest === undefined || latest.value === null) return [];
  const targetTime = periodEnd(row.target_period);
  if (targetTime < latest.time) return [];
  const line = linear(values, { at: latest.time });
  if (line.slope === null || line.slopeError === null || line.error === null) return [];
  const course = {
    actual: latest.value,
    time: latest.time,
    annualChange: line.slope,
    changeError: line.slopeError,
    error: line.error,
    df: line.df ?? Number.POSITIVE_INFINITY,
  };
  return [{ row, course, target: row.target, targetPeriod: row.target_period, targetTime }];
}
