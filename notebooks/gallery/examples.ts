import { type ScenarioInputs, scenarioInputs } from "../../charts/models/scenario-charts.ts";
import { type DraftScenario, ran, tried } from "../../pipelines/scenarios/index.ts";
import type { Plans } from "../../rbm/framework/plans.ts";
import { periodShown, type Shown, shown } from "../data/shown.ts";
import type { Tables } from "../data/tables.ts";
import type { SlideScenario } from "../deck/slides.ts";
import { baseOf, firstScenarios, quarterWithTimeLeft } from "../scenarios/base.ts";
import { draftsOf } from "../scenarios/tried.ts";
import type { Choice } from "../shell/hash.ts";

/** A scenario for the gallery's charts, run on what was accepted. */
export interface Example {
  readonly scenario: DraftScenario;
  readonly inputs: ScenarioInputs;
  readonly options: Shown["options"];
  readonly slide: SlideScenario;
}

/** The scenarios that the scenarios page begins with: of the pace, and of a draft plan where the plan has goals to end. */
export interface Examples {
  readonly pace: Example | null;
  readonly draft: Example | null;
}

/** In the quarter chosen, or the last with a year to go where no KPI target is still to come in it. */
export function examplesOf(tables: Tables, choice: Pick<Choice, "period" | "priority">, plans: Plans): Examples {
  const chosen = periodShown(tables, choice);
  const over = baseOf(tables, chosen).kpis.length === 0;
  const { rows, options } = shown(tables, { ...choice, period: (over && quarterWithTimeLeft(tables)) || chosen });
  const base = baseOf(tables, options.period);
  const drafts = draftsOf(plans, tables, options.period);
  const all = rows.kpis.length ? firstScenarios(base, [], drafts?.present) : [];
  const example = (scenario: DraftScenario | undefined): Example | null =>
    scenario
      ? {
          scenario,
          inputs: scenarioInputs(base, { ...ran(base, scenario), tried: tried(drafts, scenario) }, rows.kpis, options),
          options,
          slide: { scenarios: [scenario], shown: scenario.id, kpi: null },
        }
      : null;
  return {
    pace: example(all.find(({ draft }) => !draft)),
    draft: example(all.find(({ draft }) => draft)),
  };
}
