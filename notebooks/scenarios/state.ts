import { type DraftScenario, readScenarios, type SavedScenarios, withDraft } from "../../pipelines/scenarios/index.ts";

/** The scenarios of a page: what a shared link carries. */
export type ScenarioState = SavedScenarios<DraftScenario>;

export const writeState = (state: ScenarioState): string => JSON.stringify(state);

/** What was written; null where an address was cut or made by something else. Changes it does not understand are left out. */
export const readState = (text: string | null): ScenarioState | null => readScenarios(text, withDraft);
