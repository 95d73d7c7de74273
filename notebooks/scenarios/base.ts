import { tableOf } from "../../pipelines/columnar/table-of.ts";
import {
  runScenario,
  type Scenario,
  type ScenarioBase,
  type ScenarioKpi,
  scenarioBase,
} from "../../pipelines/scenarios/index.ts";
import { budgetDeclaration } from "../../pipelines/schema/budget.ts";
import { kpisDeclaration } from "../../pipelines/schema/kpis.ts";
import type { KpiRow, ScenarioPriorityRow, ScenarioRow } from "../../pipelines/tables/index.ts";
import { toRows } from "../../pipelines/to-rows.ts";
import type { Framework } from "../../rbm/framework/index.ts";
import { periodEnd } from "../../rbm/framework/period.ts";
import { known, periodsOf } from "../data/shown.ts";
import type { Tables } from "../data/tables.ts";
import { fewerGoals } from "./draft.ts";
import type { PageScenario } from "./state.ts";

/** What is known in a period, as the pipelines' scenarios take it; KPIs whose target's date has come have no way ahead. */
export function baseOf(tables: Tables, period: string): ScenarioBase {
  const base = scenarioBase(
    tableOf(kpisDeclaration, known(tables.kpis, period)),
    tableOf(budgetDeclaration, known(tables.more.budget ?? [], period)),
  );
  const now = periodEnd(period);
  return { ...base, kpis: base.kpis.filter(({ targetTime }) => targetTime > now) };
}

/** The last quarter that leaves a year to the last KPI target; null where none does. */
export function quarterWithTimeLeft(tables: Tables): string | null {
  const targets = tables.kpis.flatMap((row) => (row.target_period ? [periodEnd(row.target_period)] : []));
  const end = Math.max(...targets);
  return periodsOf(tables).findLast((period) => periodEnd(period) <= end - 1) ?? null;
}

export interface Ran {
  readonly scenario: PageScenario;
  readonly kpis: readonly ScenarioRow[];
  readonly priorities: readonly ScenarioPriorityRow[];
}

export function ran(base: ScenarioBase, scenario: PageScenario): Ran {
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

/** What there is to begin with: what-ifs on the figures at hand, and the plan with fewer goals where it has many. */
export function firstScenarios(
  base: ScenarioBase,
  now: readonly { readonly priority: string; readonly pace: number | null }[],
  plan: Framework | null = null,
): PageScenario[] {
  const fewer = plan && fewerGoals(plan);
  const faster = { kind: "rate", of: {}, factor: 1.2 } as const;
  const slowest = [...now]
    .filter((row) => base.budgets.has(row.priority))
    .sort((a, b) => (a.pace ?? 9) - (b.pace ?? 9))[0]?.priority;
  const richest = [...base.budgets].filter(([name]) => name !== slowest).sort(([, a], [, b]) => b - a)[0];
  const move: Scenario[] =
    slowest && richest
      ? [
          {
            id: "c",
            title: "Budget to the slowest",
            changes: [
              {
                kind: "budget",
                from: richest[0],
                to: slowest,
                amount: Math.round(richest[1] / 4e4) * 1e4,
                response: { low: 0.3, mid: 0.6, high: 1 },
              },
            ],
          },
        ]
      : [];
  return [
    { id: "a", title: "A fifth faster", changes: [faster] },
    { id: "b", title: "A fifth faster, a half-year later", changes: [faster, { kind: "delay", of: {}, quarters: 2 }] },
    ...move,
    ...(fewer ? [{ id: "d", ...fewer, changes: [] }] : []),
  ];
}

/** KPI values a year apart: the best change a year ever seen, towards the target. */
export function bestYear(
  rows: readonly KpiRow[],
  towards: 1 | -1,
): { readonly change: number; readonly period: string } | null {
  const known = rows.flatMap(({ time, period, value }) => (value === null ? [] : [{ time, period, value }]));
  let best: { change: number; period: string } | null = null;
  for (const one of known) {
    const before = known.find(({ time }) => Math.abs(time - one.time + 1) < 0.01);
    if (!before) continue;
    const change = one.value - before.value;
    if (best === null || change * towards > best.change * towards) best = { change, period: one.period };
  }
  return best;
}
