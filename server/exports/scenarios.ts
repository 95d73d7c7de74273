import type { EditedTitle, Finding, Origin } from "../../charts/export/slides/index.ts";
import { homesModel } from "../../charts/models/homes.ts";
import { scenarioCharts } from "../../charts/models/scenario-charts.ts";
import { nameOf, type ScenarioComparison, scenarioComparison } from "../../charts/models/scenario-comparison.ts";
import { changesInWords } from "../../charts/wording/changes-in-words.ts";
import { type DraftChoice, evolutionAssumptions } from "../../pipelines/evolution/index.ts";
import { toRows } from "../../pipelines/index.ts";
import {
  assumptionsOf,
  baseIn,
  ran,
  runnable,
  type SavedScenarios,
  type Scenario,
} from "../../pipelines/scenarios/index.ts";
import type { BudgetRow } from "../../pipelines/tables/index.ts";
import type { Audience } from "../../rbm/template/template.ts";
import { masked } from "../../rbm/template/visible.ts";
import { problems } from "../problems.ts";
import { TABLES } from "../tables/served-tables.ts";
import type { Tables } from "../tables/tables.ts";
import type { Charted } from "./charted.ts";
import { leftBy } from "./draft-plans.ts";

/** A saved scenario. */
export interface AskedScenario extends Scenario {
  /** The draft plan it tries; null for none. */
  readonly draft: DraftChoice | null;
  /** Code of the KPI drawn, which a deck keeps to be checked by; else the page's where it shows this one, else the one that changes most. */
  readonly kpi: string | null;
}

export interface ScenarioFindings {
  readonly comparison: ScenarioComparison;
  readonly findings: readonly Finding[];
  /** The scenarios asked for, each with the KPI drawn: it gives the same slides again when the figures have moved. */
  readonly drawn: SavedScenarios<AskedScenario>;
}

/**
 * What saved scenarios come to on the figures shown: the notebook's own run. Throws a problem where no KPI has a way ahead, or a
 * scenario moves a budget that is not known or not for the audience: its other figures would say something else.
 */
export async function scenarioFindings(
  tables: Tables,
  { rows, options, tableQuery }: Charted,
  state: SavedScenarios<AskedScenario>,
  audience: Audience,
  { params, titles }: { readonly params: Origin["params"]; readonly titles: Readonly<Record<string, EditedTitle>> },
): Promise<ScenarioFindings> {
  const { table } = await tables.get("budget", tableQuery);
  const budget = toRows<BudgetRow>(table).map((row) => masked(row, TABLES.budget.declaration.columns, audience));
  const base = baseIn(options.period, rows.kpis, budget);
  if (base.kpis.length === 0) throw problems.nothingAhead(options.period);
  for (const scenario of state.scenarios)
    if (runnable(base, scenario).changes.length < scenario.changes.length)
      throw problems.budgetNotKnown(scenario.title || "Unnamed", audience);
  const all = state.scenarios.map((scenario) => ran(base, scenario));
  const left = await leftBy(tables, tableQuery, state.scenarios, rows.kpis);
  const provisional = rows.kpis.some((row) => row.state === "provisional");
  const says = {
    changes: (scenario: AskedScenario) =>
      [
        changesInWords(scenario),
        scenario.draft ? (left.has(scenario) ? "a draft plan" : "a draft plan not known here") : "",
      ]
        .filter(Boolean)
        .join("; "),
    assumptions: (scenario: AskedScenario) => [
      ...assumptionsOf(scenario),
      ...(left.has(scenario) ? evolutionAssumptions : []),
    ],
  };
  const each = all.map((one) => {
    const { id, kpi, changes, draft } = one.scenario;
    const charts = scenarioCharts(base, one, rows.kpis, options, kpi ?? (id === state.shown ? state.kpi : null));
    const { fan, chances } = charts;
    // A draft plan alone leaves every pace as it is.
    const paced = changes.length > 0 || !draft;
    const kept = left.get(one.scenario);
    const models = [
      ...(kept
        ? [homesModel({ ...kept, scenario: nameOf(one), assumptions: evolutionAssumptions, provisional }, options)]
        : []),
      ...(paced ? [chances, ...(fan ? [fan] : [])] : []),
    ];
    const findings = models.map((model): Finding => {
      const chart = `${model.kind}:${id}`;
      return { chart, model, params: { ...params, scenario: id }, ...(titles[chart] && { title: titles[chart] }) };
    });
    return { findings, scenario: { ...one.scenario, kpi: charts.kpi } };
  });
  return {
    comparison: scenarioComparison(all, options, says),
    findings: each.flatMap(({ findings }) => findings),
    drawn: { ...state, scenarios: each.map(({ scenario }) => scenario) },
  };
}
