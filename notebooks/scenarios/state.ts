import { isRecord, readScenarios, type SavedScenarios, type Scenario } from "../../pipelines/scenarios/index.ts";
import type { DraftChoice } from "./draft.ts";

/** A scenario of this page: it may try a draft plan too, which leaves the pace alone and changes what figures count for. */
export interface PageScenario extends Scenario {
  readonly draft?: DraftChoice;
}

/** The scenarios of a page: what a shared link carries. */
export type ScenarioState = SavedScenarios<PageScenario>;

export const writeState = (state: ScenarioState): string => JSON.stringify(state);

/** What was written; null where an address was cut or made by something else. Changes it does not understand are left out. */
export const readState = (text: string | null): ScenarioState | null =>
  readScenarios(text, (scenario, given): PageScenario => {
    const draft = draftIn(given.draft);
    return { ...scenario, ...(draft && { draft }) };
  });

function draftIn(given: unknown): DraftChoice | null {
  if (!isRecord(given)) return null;
  if (typeof given.plan === "string") return { plan: given.plan };
  if (!Array.isArray(given.drops) || !Array.isArray(given.merges)) return null;
  const drops = given.drops.filter((code): code is string => typeof code === "string");
  const merges = given.merges.flatMap((one) =>
    isRecord(one) && typeof one.from === "string" && typeof one.to === "string" ? [{ from: one.from, to: one.to }] : [],
  );
  return { drops, merges };
}
