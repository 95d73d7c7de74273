import { evolutionAssumptions } from "../../pipelines/evolution/index.ts";
import { aheadOf, assumptionsOf, type Ran, type ScenarioBase, type Tried } from "../../pipelines/scenarios/index.ts";
import type { KpiRow } from "../../pipelines/tables/index.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import type { ChartOptions } from "../rows/rows.ts";
import { type ChancesInput, type ChancesModel, chancesModel } from "./chances.ts";
import { type FanInput, type FanModel, fanModel } from "./fan.ts";
import { type HomesInput, type HomesModel, homesModel } from "./homes.ts";
import { nameOf } from "./scenario-comparison.ts";

/** A scenario that was run; its draft plan tried, where it has one that is known. */
export interface RanScenario extends Ran {
  readonly tried?: Tried | null;
}

export interface ScenarioInputs {
  /** Code of the KPI drawn. */
  readonly kpi: string | null;
  /** Null where no KPI has a way ahead. */
  readonly fan: FanInput | null;
  readonly chances: ChancesInput;
  /** Null where no draft plan was tried. */
  readonly homes: HomesInput | null;
}

export interface ScenarioCharts {
  readonly fan: FanModel | null;
  readonly chances: ChancesModel;
  readonly homes: HomesModel | null;
  /** Code of the KPI drawn. */
  readonly kpi: string | null;
}

export type ScenarioChartId = Exclude<keyof ScenarioCharts, "kpi">;

/** What the charts of a scenario are made of: one KPI over time, by default the one whose chance changes most, the chances of each priority, and where a draft plan leaves KPIs. */
export function scenarioInputs(
  base: ScenarioBase,
  one: RanScenario,
  kpis: readonly KpiRow[],
  options: ChartOptions,
  wanted: string | null = null,
): ScenarioInputs {
  const { scenario, kpis: rows, priorities, tried = null } = one;
  const assumptions = assumptionsOf(scenario);
  const name = nameOf(one);
  const provisional = kpis.some((row) => row.state === "provisional");
  const own = rows.filter((row) => !options.priority || row.priority === options.priority);
  const most = [...own].sort((a, b) => Math.abs(b.p_meet - b.base_p_meet) - Math.abs(a.p_meet - a.base_p_meet))[0];
  const code = rows.some((row) => row.kpi === wanted) ? wanted : most?.kpi;
  const kpi = base.kpis.find(({ row }) => row.kpi === code);
  const history = kpis.filter((row) => row.kpi === code && comparePeriods(row.period, options.period) <= 0);
  return {
    kpi: kpi?.row.kpi ?? null,
    fan: kpi ? { history, ahead: aheadOf(base, scenario, kpi), scenario: name, assumptions } : null,
    chances: {
      rows: priorities.filter((row) => !options.priority || row.priority === options.priority),
      scenario: name,
      assumptions,
      provisional,
    },
    homes: tried && { ...tried, scenario: name, assumptions: evolutionAssumptions, provisional },
  };
}

/** A scenario beside the base. */
export function scenarioCharts(...given: Parameters<typeof scenarioInputs>): ScenarioCharts {
  const { kpi, fan, chances, homes } = scenarioInputs(...given);
  const options = given[3];
  return {
    kpi,
    fan: fan && fanModel(fan, options),
    chances: chancesModel(chances, options),
    homes: homes && homesModel(homes, options),
  };
}
