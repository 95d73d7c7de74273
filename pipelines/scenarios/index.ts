export { aheadOf, baseIn, type Ran, ran, runnable } from "./ahead.ts";
export { type ScenarioBase, type ScenarioKpi, scenarioBase } from "./base.ts";
export { type DraftChoice, type DraftScenario, draftOf, type PlanEdits, plansAfter, withDraft } from "./draft.ts";
export { runScenario, type ScenarioTables } from "./run.ts";
export { isRecord, readScenarios, type SavedScenarios } from "./saved.ts";
export { assumptionsOf, type Response, type Scenario, type ScenarioChange, type Selection } from "./scenario.ts";
export { type DraftBase, draftBase, type Tried, tried } from "./tried.ts";
