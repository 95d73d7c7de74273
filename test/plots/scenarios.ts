import { chancesModel, fanModel } from "../../charts/index.ts";
import { tableOf } from "../../pipelines/columnar/table-of.ts";
import {
  aheadOf,
  assumptionsOf,
  ran,
  type Scenario,
  type ScenarioBase,
  scenarioBase,
} from "../../pipelines/scenarios/index.ts";
import { kpisDeclaration } from "../../pipelines/schema/kpis.ts";
import { fixture, options } from "./fixture.ts";

export const scenario: Scenario = {
  id: "a",
  title: "Twice the pace",
  changes: [
    { kind: "rate", of: { priority: "Digital Inclusion" }, factor: 2 },
    { kind: "rate", of: { priority: "Cybersecurity" }, factor: 1.4 },
    { kind: "rate", of: { priority: "Statistics" }, factor: 0.7 },
    { kind: "target", of: { kpi: "3.2" }, factor: 0.9 },
  ],
};

export const base = (): ScenarioBase => scenarioBase(tableOf(kpisDeclaration, fixture().kpis));

export function fan() {
  const from = base();
  const kpi = from.kpis.find(({ row }) => row.kpi === "3.2");
  if (!kpi) throw new Error("no such KPI: 3.2");
  const history = fixture().kpis.filter((row) => row.kpi === "3.2");
  const ahead = aheadOf(from, scenario, kpi);
  const model = fanModel({ history, ahead, scenario: scenario.title, assumptions: assumptionsOf(scenario) }, options);
  if (!model) throw new Error("nothing ahead: 3.2");
  return model;
}

export const chances = () =>
  chancesModel(
    {
      rows: ran(base(), scenario).priorities,
      scenario: scenario.title,
      assumptions: assumptionsOf(scenario),
      provisional: false,
    },
    options,
  );
