import {
  type DraftBase,
  type DraftScenario,
  type Ran,
  ran,
  type ScenarioBase,
  type Tried,
  tried,
} from "../../pipelines/scenarios/index.ts";
import type { ScenarioState } from "./state.ts";

/** A scenario that was run, and its draft plan where it tries one that is known here. */
export interface RanDraft extends Ran<DraftScenario> {
  readonly tried: Tried | null;
}

export interface Compared {
  readonly base: ScenarioBase;
  readonly all: readonly RanDraft[];
  readonly shown: RanDraft | null;
  readonly kpi: string | null;
  readonly drafts: DraftBase | null;
}

/** Every scenario on the same base, with the same seed. */
export function compared(base: ScenarioBase, drafts: DraftBase | null, state: ScenarioState): Compared {
  const all = state.scenarios.map((scenario) => ({ ...ran(base, scenario), tried: tried(drafts, scenario) }));
  return { base, all, shown: all.find(({ scenario }) => scenario.id === state.shown) ?? null, kpi: state.kpi, drafts };
}

/** The scenario shown, as a slide of it carries it. */
export const slideScenario = ({ shown, kpi }: Compared): ScenarioState | null =>
  shown && { scenarios: [shown.scenario], shown: shown.scenario.id, kpi };

/** One scenario alone, for a page of one's own; `drafts`: what its draft plan is tried on, where it has one. */
export const comparedAlone = (base: ScenarioBase, scenario: DraftScenario, drafts: DraftBase | null = null): Compared =>
  compared(base, drafts, { scenarios: [scenario], shown: scenario.id, kpi: null });
