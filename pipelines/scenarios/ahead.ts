import { comparePeriods, periodEnd } from "../../rbm/framework/period.ts";
import { tableOf } from "../columnar/table-of.ts";
import { budgetDeclaration } from "../schema/budget.ts";
import { kpisDeclaration } from "../schema/kpis.ts";
import type { BudgetRow, KpiRow, ScenarioPriorityRow, ScenarioRow } from "../tables/index.ts";
import { toRows } from "../to-rows.ts";
import { type ScenarioBase, type ScenarioKpi, scenarioBase } from "./base.ts";
import { runScenario } from "./run.ts";
import type { Scenario } from "./scenario.ts";

/** What is known in a period, to run scenarios on; KPIs whose target's date has come have no way ahead. */
export function baseIn(period: string, kpis: readonly KpiRow[], budget: readonly BudgetRow[] = []): ScenarioBase {
  const known = <Row extends { readonly period: string }>(rows: readonly Row[]) =>
    rows.filter((row) => comparePeriods(row.period, period) <= 0);
  const base = scenarioBase(tableOf(kpisDeclaration, known(kpis)), tableOf(budgetDeclaration, known(budget)));
  const now = periodEnd(period);
  return { ...base, kpis: base.kpis.filter(({ targetTime }) => targetTime > now) };
}

/** A scenario with its figures. */
export interface Ran<S extends Scenario = Scenario> {
  readonly scenario: S;
  readonly kpis: readonly ScenarioRow[];
  readonly priorities: readonly ScenarioPriorityRow[];
}

export function ran<S extends Scenario>(base: ScenarioBase, scenario: S): Ran<S> {
  const tables = runScenario(base, runnable(base, scenario));
  return {
    scenario,
    kpis: toRows<ScenarioRow>(tables.kpis),
    priorities: toRows<ScenarioPriorityRow>(tables.priorities),
  };
}

/** Without moves of budgets that are not known in this period: a shared link may come from another one. */
export const runnable = (base: ScenarioBase, scenario: Scenario): Scenario => ({
  ...scenario,
  changes: scenario.changes.filter(
    (change) =>
      change.kind !== "budget" || [change.from, change.to].every((name) => name === null || base.budgets.has(name)),
  ),
});

/** A KPI each quarter ahead, base and scenario, by the same run. */
export function aheadOf(
  base: ScenarioBase,
  scenario: Scenario,
  kpi: ScenarioKpi,
): { time: number; row: ScenarioRow }[] {
  const steps = Math.round((kpi.targetTime - kpi.course.time) * 4);
  const plain = { ...runnable(base, scenario), draws: 1 };
  return Array.from({ length: steps }, (_, i) => kpi.course.time + (i + 1) / 4).flatMap((time) => {
    const [row] = toRows<ScenarioRow>(runScenario({ ...base, kpis: [{ ...kpi, targetTime: time }] }, plain).kpis);
    return row ? [{ time, row }] : [];
  });
}
