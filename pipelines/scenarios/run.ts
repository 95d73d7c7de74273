import type { ColumnTable } from "arquero";
import { type Change, type Forecast, forecastOf, scenario as outlook } from "../../rbm/progress/index.ts";
import { seeded } from "../../rbm/progress/numeric/random.ts";
import { tableOf } from "../columnar/table-of.ts";
import { scenarioDeclaration, scenarioPrioritiesDeclaration } from "../schema/scenarios.ts";
import type { ScenarioPriorityRow, ScenarioRow } from "../tables/index.ts";
import type { ScenarioBase, ScenarioKpi } from "./base.ts";
import { type Response, type Scenario, selects } from "./scenario.ts";

export interface ScenarioTables {
  /** A table of `ScenarioRow`. */
  readonly kpis: ColumnTable;
  /** A table of `ScenarioPriorityRow`. */
  readonly priorities: ColumnTable;
}

/** A scenario beside the base: the same base, scenario and seed give the same figures. */
export function runScenario(base: ScenarioBase, scenario: Scenario): ScenarioTables {
  const budgets = budgetsUnder(base, scenario);
  const rows = base.kpis.flatMap((kpi) => rowOf(kpi, base, scenario, budgets));
  return {
    kpis: tableOf(scenarioDeclaration, rows),
    priorities: tableOf(scenarioPrioritiesDeclaration, prioritiesOf(rows, base, scenario, budgets)),
  };
}

/** CHF by priority after all moves; never below 0. A priority whose budget is not known cannot be moved from or to. */
function budgetsUnder(base: ScenarioBase, { changes }: Scenario): Map<string, number> {
  const budgets = new Map(base.budgets);
  for (const change of changes) {
    if (change.kind !== "budget") continue;
    const { from, to, amount } = change;
    for (const name of [from, to]) if (name !== null && !budgets.has(name)) throw new Error(`unknown budget: ${name}`);
    const moved = from === null ? amount : Math.min(amount, budgets.get(from)!);
    if (from !== null) budgets.set(from, budgets.get(from)! - moved);
    if (to !== null) budgets.set(to, budgets.get(to)! + moved);
  }
  return budgets;
}

function rowOf(
  kpi: ScenarioKpi,
  base: ScenarioBase,
  scenario: Scenario,
  budgets: ReadonlyMap<string, number>,
): ScenarioRow[] {
  const { row, target } = kpi;
  const scenarioTarget = targetUnder(kpi, scenario);
  const at = (end: keyof Response, target: number) =>
    forecast(kpi, changeUnder(kpi, base, scenario, budgets, end), target);
  const [plain, low, mid, high] = [
    forecast(kpi, {}, target),
    at("low", scenarioTarget),
    at("mid", scenarioTarget),
    at("high", scenarioTarget),
  ];
  if (plain === null || low === null || mid === null || high === null) return [];
  return [
    {
      priority: row.priority,
      kpi: row.kpi,
      title: row.title,
      unit: row.unit,
      target,
      scenario_target: scenarioTarget,
      target_period: kpi.targetPeriod,
      base: plain.value,
      base_low: plain.lower,
      base_high: plain.upper,
      base_p_meet: plain.pMeet,
      value: mid.value,
      low: mid.lower,
      high: mid.upper,
      p_meet: mid.pMeet,
      p_meet_low: low.pMeet,
      p_meet_high: high.pMeet,
      changed: plain.value !== mid.value || target !== scenarioTarget,
      sample: row.sample,
    },
  ];
}

type Known = { readonly [K in "value" | "lower" | "upper" | "pMeet"]: number };

function forecast({ course, targetTime, row }: ScenarioKpi, change: Change, target: number): Known | null {
  const { value, error, df } = outlook(course, change, targetTime);
  if (value === null || error === null) return null;
  const known: Forecast = forecastOf("scenario", value, error, df, {
    at: targetTime,
    target,
    direction: row.direction,
  });
  const { lower, upper, pMeet } = known;
  return lower === null || upper === null || pMeet === null ? null : { value, lower, upper, pMeet };
}

function targetUnder({ row, target }: ScenarioKpi, { changes }: Scenario): number {
  let changed = target;
  for (const change of changes) {
    if (change.kind !== "target" || !selects(change.of, row)) continue;
    changed = change.value ?? changed * (change.factor ?? 1);
  }
  return changed;
}

/** Factors of rate and budget are one share of the present pace, from when the delays are over. */
function changeUnder(
  { row, course }: ScenarioKpi,
  base: ScenarioBase,
  { changes }: Scenario,
  budgets: ReadonlyMap<string, number>,
  end: keyof Response,
): Change {
  let factor = 1;
  let quarters = 0;
  let response: Response | null = null;
  for (const change of changes) {
    if (change.kind === "rate" && selects(change.of, row)) factor *= change.factor;
    else if (change.kind === "delay" && selects(change.of, row)) quarters += change.quarters;
    else if (change.kind === "budget" && (change.from === row.priority || change.to === row.priority))
      response = change.response;
  }
  const [before, after] = [base.budgets.get(row.priority), budgets.get(row.priority)];
  if (response !== null && before !== undefined && after !== undefined && before > 0) {
    factor *= 1 + response[end] * (after / before - 1);
  }
  return { budgetShare: factor, start: course.time + quarters / 4 };
}

function prioritiesOf(
  rows: readonly ScenarioRow[],
  base: ScenarioBase,
  { seed = 1, draws = 1000 }: Scenario,
  budgets: ReadonlyMap<string, number>,
): ScenarioPriorityRow[] {
  const random = seeded(seed);
  return [...new Set(rows.map(({ priority }) => priority))].map((priority) => {
    const own = rows.filter((row) => row.priority === priority);
    const sum = (column: "base_p_meet" | "p_meet" | "p_meet_low" | "p_meet_high"): number =>
      own.reduce((total, row) => total + row[column], 0);
    const drawn = Float64Array.from({ length: draws }, () =>
      own.reduce((n, row) => n + Number(random() < row.p_meet), 0),
    ).sort();
    const [low, high] = [sum("p_meet_low"), sum("p_meet_high")];
    return {
      priority,
      kpis: own.length,
      base_met: sum("base_p_meet"),
      met: sum("p_meet"),
      met_low: Math.min(low, high),
      met_high: Math.max(low, high),
      draws_low: drawn[Math.floor(0.1 * (draws - 1))] ?? 0,
      draws_high: drawn[Math.ceil(0.9 * (draws - 1))] ?? 0,
      base_budget: base.budgets.get(priority) ?? null,
      budget: budgets.get(priority) ?? null,
      sample: own.some(({ sample }) => sample),
    };
  });
}
