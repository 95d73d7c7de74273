import type { EditedTitle, Finding, Origin } from "../../charts/export/slides/index.ts";
import { scenarioCharts } from "../../charts/models/scenario-charts.ts";
import { type ScenarioComparison, scenarioComparison } from "../../charts/models/scenario-comparison.ts";
import { scenarioInWords } from "../../charts/wording/changes-in-words.ts";
import { evolutionAssumptions } from "../../pipelines/evolution/index.ts";
import { toRows } from "../../pipelines/index.ts";
import {
  assumptionsOf,
  baseIn,
  type DraftScenario,
  ran,
  runnable,
  type SavedScenarios,
  type ScenarioBase,
  tried,
} from "../../pipelines/scenarios/index.ts";
import type { BudgetRow } from "../../pipelines/tables/index.ts";
import { masked } from "../../rbm/template/visible.ts";
import { problems } from "../problems.ts";
import { TABLES } from "../tables/served-tables.ts";
import type { ShownTo } from "./charted.ts";
import { draftsFor } from "./draft-plans.ts";

/** A saved scenario. */
export interface AskedScenario extends DraftScenario {
  /** Code of the KPI drawn, which a deck keeps to be checked by; else the page's where it shows this one, else the one that changes most. */
  readonly kpi: string | null;
}

export interface ScenarioFindings {
  readonly comparison: ScenarioComparison;
  readonly findings: readonly Finding[];
  /** The scenarios asked for, each with the KPI drawn: it gives the same slides again when the figures have moved. */
  readonly drawn: SavedScenarios<AskedScenario>;
}

/** What scenarios are run on. Throws a problem where one moves a budget that is not known or not for the audience. */
export async function baseFor(
  { tables, shown: { rows, options, tableQuery }, audience }: ShownTo,
  { scenarios }: SavedScenarios<DraftScenario>,
): Promise<ScenarioBase> {
  const table = await (await tables.get("budget", tableQuery)).table();
  const budget = toRows<BudgetRow>(table).map((row) => masked(row, TABLES.budget.declaration.columns, audience));
  const base = baseIn(options.period, rows.kpis, budget);
  for (const scenario of scenarios)
    if (runnable(base, scenario).changes.length < scenario.changes.length)
      throw problems.budgetNotKnown(scenario.title || "Unnamed", audience);
  return base;
}

/**
 * What saved scenarios come to on the figures shown: the notebook's own run. Throws a problem where no KPI has a way ahead, or a
 * scenario moves a budget that is not known or not for the audience: its other figures would say something else.
 */
export async function scenarioFindings(
  to: ShownTo,
  state: SavedScenarios<AskedScenario>,
  { params, titles }: { readonly params: Origin["params"]; readonly titles: Readonly<Record<string, EditedTitle>> },
): Promise<ScenarioFindings> {
  const { rows, options } = to.shown;
  const base = await baseFor(to, state);
  if (base.kpis.length === 0) throw problems.nothingAhead(options.period);
  const drafts = await draftsFor(to, state.scenarios);
  const all = state.scenarios.map((scenario) => ({ ...ran(base, scenario), tried: tried(drafts, scenario) }));
  const known = new Set(all.flatMap(({ scenario, tried }) => (tried ? [scenario] : [])));
  const says = {
    changes: (scenario: AskedScenario) =>
      `${scenarioInWords(scenario)}${scenario.draft && !known.has(scenario) ? ", not known here" : ""}`,
    assumptions: (scenario: AskedScenario) => [
      ...assumptionsOf(scenario),
      ...(known.has(scenario) ? evolutionAssumptions : []),
    ],
  };
  const each = all.map((one) => {
    const { id, kpi, changes, draft } = one.scenario;
    const charts = scenarioCharts(base, one, rows.kpis, options, kpi ?? (id === state.shown ? state.kpi : null));
    const { fan, chances, homes } = charts;
    // A draft plan alone leaves every pace as it is.
    const paced = changes.length > 0 || !draft;
    const models = [...(homes ? [homes] : []), ...(paced ? [chances, ...(fan ? [fan] : [])] : [])];
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
