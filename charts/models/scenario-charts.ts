import { aheadOf, assumptionsOf, type Ran, type ScenarioBase } from "../../pipelines/scenarios/index.ts";
import type { KpiRow } from "../../pipelines/tables/index.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import type { ChartOptions } from "../rows/rows.ts";
import { type ChancesModel, chancesModel } from "./chances.ts";
import { type FanModel, fanModel } from "./fan.ts";
import { nameOf } from "./scenario-comparison.ts";

export interface ScenarioCharts {
  /** Null where no KPI has a way ahead. */
  readonly fan: FanModel | null;
  readonly chances: ChancesModel;
  /** Code of the KPI drawn. */
  readonly kpi: string | null;
}

/** A scenario beside the base: one KPI over time, by default the one whose chance changes most, and the chances of each priority. */
export function scenarioCharts(
  base: ScenarioBase,
  { scenario, kpis: rows, priorities }: Ran,
  kpis: readonly KpiRow[],
  options: ChartOptions,
  wanted: string | null = null,
): ScenarioCharts {
  const assumptions = assumptionsOf(scenario);
  const name = nameOf({ scenario, kpis: rows, priorities });
  const own = rows.filter((row) => !options.priority || row.priority === options.priority);
  const most = [...own].sort((a, b) => Math.abs(b.p_meet - b.base_p_meet) - Math.abs(a.p_meet - a.base_p_meet))[0];
  const code = rows.some((row) => row.kpi === wanted) ? wanted : most?.kpi;
  const kpi = base.kpis.find(({ row }) => row.kpi === code);
  const history = kpis.filter((row) => row.kpi === code && comparePeriods(row.period, options.period) <= 0);
  return {
    kpi: kpi?.row.kpi ?? null,
    fan: kpi ? fanModel({ history, ahead: aheadOf(base, scenario, kpi), scenario: name, assumptions }, options) : null,
    chances: chancesModel(
      {
        rows: priorities.filter((row) => !options.priority || row.priority === options.priority),
        scenario: name,
        assumptions,
        provisional: kpis.some((row) => row.state === "provisional"),
      },
      options,
    ),
  };
}
