import { type Draft, type DraftEdits, drafted, type Framework } from "../../rbm/framework/index.ts";
import { type Plans, pairsOf } from "../../rbm/framework/plans.ts";
import { isRecord } from "./saved.ts";
import type { Scenario } from "./scenario.ts";

/** Top results of the present plan that end or are merged; the rest stays. */
export type PlanEdits = Required<Pick<DraftEdits, "drops" | "merges">>;

/** The plan a scenario is tried under: one that is kept, by its id, or the present one edited. */
export type DraftChoice = { readonly plan: string } | PlanEdits;

/** A scenario that may try a draft plan too, which leaves the pace alone and changes what figures count for. */
export interface DraftScenario extends Scenario {
  readonly draft?: DraftChoice;
}

/** Plans a scenario can be tried under: those that begin later, where it is known what becomes of the present one's results. */
export const plansAfter = (plans: Plans, present: Framework): Framework[] =>
  plans.current.filter(
    ({ id, from }) => id !== present.id && from > present.from && pairsOf(plans, present.id, id) !== null,
  );

/** The plan that a choice makes; null where it names what is not there, as a link from another plan may. */
export function draftOf(plans: Plans, present: Framework, title: string, choice: DraftChoice): Draft | null {
  if ("plan" in choice) {
    const framework = plansAfter(plans, present).find(({ id }) => id === choice.plan);
    const pairs = pairsOf(plans, present.id, choice.plan);
    return framework && pairs ? { framework, pairs } : null;
  }
  try {
    return drafted(present, { id: "draft", title, ...choice });
  } catch {
    return null;
  }
}

/** A saved scenario with its draft plan, where one was saved that is understood. */
export function withDraft(scenario: Scenario, given: Readonly<Record<string, unknown>>): DraftScenario {
  const draft = draftIn(given.draft);
  return { ...scenario, ...(draft && { draft }) };
}

function draftIn(given: unknown): DraftChoice | null {
  if (!isRecord(given)) return null;
  if (typeof given.plan === "string") return { plan: given.plan };
  const { drops, merges } = given;
  if (!Array.isArray(drops) || !Array.isArray(merges)) return null;
  const whole =
    drops.every((code) => typeof code === "string") &&
    merges.every((one) => isRecord(one) && typeof one.from === "string" && typeof one.to === "string");
  return whole ? { drops, merges: merges.map(({ from, to }) => ({ from, to })) } : null;
}
