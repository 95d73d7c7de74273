import { type Draft, type DraftEdits, drafted, type Framework } from "../../rbm/framework/index.ts";
import { type Plans, pairsOf } from "../../rbm/framework/plans.ts";

/** The plan a scenario is tried under: one that is kept, by its id, or the present one edited. */
export type DraftChoice = { readonly plan: string } | Required<Pick<DraftEdits, "drops" | "merges">>;

/** A choice as a saved scenario carries it; null where it is none. */
export function readDraftChoice(given: unknown): DraftChoice | null {
  if (typeof given !== "object" || given === null) return null;
  if ("plan" in given && typeof given.plan === "string") return { plan: given.plan };
  if (!("drops" in given && "merges" in given)) return null;
  const { drops, merges } = given;
  if (!Array.isArray(drops) || !Array.isArray(merges)) return null;
  const whole =
    drops.every((code) => typeof code === "string") &&
    merges.every((one) => typeof one?.from === "string" && typeof one?.to === "string");
  return whole ? { drops, merges: merges.map(({ from, to }) => ({ from, to })) } : null;
}

/** The plan that a choice makes; null where it names what is not there, as a file saved under another plan may. */
export function chosenDraft(plans: Plans, present: Framework, title: string, choice: DraftChoice): Draft | null {
  if ("plan" in choice) {
    const framework = plans.current.find(({ id, from }) => id === choice.plan && from > present.from);
    const pairs = pairsOf(plans, present.id, choice.plan);
    return framework && pairs ? { framework, pairs } : null;
  }
  try {
    return drafted(present, { id: "draft", title, ...choice });
  } catch {
    return null;
  }
}
