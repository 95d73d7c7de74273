import { baseIn, type DraftScenario, type Scenario, type ScenarioBase } from "../../pipelines/scenarios/index.ts";
import type { KpiRow } from "../../pipelines/tables/index.ts";
import type { Framework } from "../../rbm/framework/index.ts";
import { periodEnd } from "../../rbm/framework/period.ts";
import { periodsOf } from "../data/shown.ts";
import type { Tables } from "../data/tables.ts";
import { fewerGoals } from "./draft.ts";

/** What the page knows in a period, to run scenarios on. */
export const baseOf = (tables: Tables, period: string): ScenarioBase =>
  baseIn(period, tables.kpis, tables.more.budget ?? []);

/** The last quarter that leaves a year to the last KPI target; null where none does. */
export function quarterWithTimeLeft(tables: Tables): string | null {
  const targets = tables.kpis.flatMap((row) => (row.target_period ? [periodEnd(row.target_period)] : []));
  const end = Math.max(...targets);
  return periodsOf(tables).findLast((period) => periodEnd(period) <= end - 1) ?? null;
}

/** What there is to begin with: what-ifs on the figures at hand, and the plan with fewer goals where it has many. */
export function firstScenarios(
  base: ScenarioBase,
  now: readonly { readonly priority: string; readonly pace: number | null }[],
  plan: Framework | null = null,
): DraftScenario[] {
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
