import type { ScenarioPriorityRow, ScenarioRow } from "../tables/index.ts";
import { kpiCount } from "./progress-columns.ts";
import { declare } from "./table-declaration.ts";

export const scenarioDeclaration = declare<ScenarioRow>({
  name: "scenario",
  title: "Scenario",
  about: "One row for each KPI that can be forecast, base beside scenario, at the time of its last KPI target.",
  key: ["priority", "kpi"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    kpi: { type: "text", about: "Code of the KPI.", audience: "public" },
    title: { type: "text", about: "Title of the KPI.", audience: "public" },
    unit: { type: "text", about: "Unit of its values.", audience: "public" },
    target: { type: "number", unit: "KPI", about: "The KPI target.", audience: "public" },
    scenario_target: { type: "number", unit: "KPI", about: "The same under the scenario.", audience: "public" },
    target_period: { type: "period", about: "What the target is for.", audience: "public" },
    base: { type: "number", unit: "KPI", about: "Forecast without the scenario.", audience: "public" },
    base_low: { type: "number", unit: "KPI", about: "Lower end of its 80% interval.", audience: "public" },
    base_high: { type: "number", unit: "KPI", about: "Upper end.", audience: "public" },
    base_p_meet: { type: "number", unit: "share", about: "Probability of meeting the KPI target.", audience: "public" },
    value: { type: "number", unit: "KPI", about: "Forecast under the scenario.", audience: "public" },
    low: { type: "number", unit: "KPI", about: "Lower end of its 80% interval.", audience: "public" },
    high: { type: "number", unit: "KPI", about: "Upper end.", audience: "public" },
    p_meet: {
      type: "number",
      unit: "share",
      about: "Probability of meeting the scenario's KPI target.",
      audience: "public",
    },
    p_meet_low: {
      type: "number",
      unit: "share",
      about: "The same with the response to budget at its low end.",
      audience: "public",
    },
    p_meet_high: {
      type: "number",
      unit: "share",
      about: "The same with the response to budget at its high end.",
      audience: "public",
    },
    changed: { type: "boolean", about: "The scenario changes it.", audience: "public" },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});

export const scenarioPrioritiesDeclaration = declare<ScenarioPriorityRow>({
  name: "scenario-priorities",
  title: "Scenario by priority",
  about: "How many KPI targets are met, base beside scenario.",
  key: ["priority"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    kpis: kpiCount("KPIs that can be forecast."),
    base_met: { type: "number", unit: "KPIs", about: "Expected number of KPI targets met.", audience: "public" },
    met: { type: "number", unit: "KPIs", about: "The same under the scenario.", audience: "public" },
    met_low: {
      type: "number",
      unit: "KPIs",
      about: "With the response to budget at the end that meets fewer.",
      audience: "public",
    },
    met_high: {
      type: "number",
      unit: "KPIs",
      about: "With the response at the end that meets more.",
      audience: "public",
    },
    draws_low: { type: "number", unit: "KPIs", about: "One in ten draws meets fewer.", audience: "public" },
    draws_high: { type: "number", unit: "KPIs", about: "One in ten draws meets more.", audience: "public" },
    base_budget: { type: "number", unit: "CHF", about: "Budget now.", nulls: "not given", audience: "tdag" },
    budget: { type: "number", unit: "CHF", about: "Budget under the scenario.", nulls: "not given", audience: "tdag" },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});
