import { capital, counted, list, word } from "../../charts/wording/words.ts";
import { type Draft, type DraftEdits, drafted, type Framework, type Result } from "../../rbm/framework/index.ts";
import { type Plans, pairsOf } from "../../rbm/framework/plans.ts";

/** Top results of the present plan that end or are merged; the rest stays. */
export type PlanEdits = Required<Pick<DraftEdits, "drops" | "merges">>;

/** The plan a scenario is tried under: one that is kept, by its id, or the present one edited. */
export type DraftChoice = { readonly plan: string } | PlanEdits;

/** What becomes of a result: null where it stays, `end`, or the code of the one it is merged into. */
export type Becomes = string | null;

export const END = "end";

/** What a plan rests on: its results that support nothing else. */
export const rootsOf = ({ results }: Framework): Result[] => results.filter(({ supports }) => supports.length === 0);

const goalsOf = (framework: Framework): Result[] => {
  const roots = rootsOf(framework);
  const top = framework.levels.find(({ id }) => roots.some(({ level }) => level === id))?.id;
  return roots.filter(({ level }) => level === top);
};

/** Plans a scenario can be tried under: those that begin later, where it is known what becomes of the present one's results. */
export const plansAfter = (plans: Plans, present: Framework): Framework[] =>
  plans.current.filter(
    ({ id, from }) => id !== present.id && from > present.from && pairsOf(plans, present.id, id) !== null,
  );

/** The plan with fewer goals: those stay under which most stands, the rest ends. Null where there are no more than that. */
export function fewerGoals(
  framework: Framework,
  stay = 2,
): { readonly title: string; readonly draft: DraftChoice } | null {
  const goals = goalsOf(framework);
  if (goals.length <= stay) return null;
  const below = ({ code }: Result) => framework.results.filter(({ supports }) => supports.includes(code)).length;
  const drops = [...goals]
    .sort((a, b) => below(b) - below(a))
    .slice(stay)
    .map(({ code }) => code);
  return {
    title: capital(`${counted(stay, "goal", "goals")} instead of ${word(goals.length)}`),
    draft: { drops: drops.sort(), merges: [] },
  };
}

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

/** What edits make of a result. */
export const becomes = ({ drops, merges }: PlanEdits, code: string): Becomes =>
  drops.includes(code) ? END : (merges.find(({ from }) => from === code)?.to ?? null);

/** The same edits with another end for one result; what was merged into it stays where it does not. */
export function edited({ drops, merges }: PlanEdits, code: string, next: Becomes): PlanEdits {
  const others = merges.filter(({ from, to }) => from !== code && (next === null || to !== code));
  return {
    drops: [...drops.filter((one) => one !== code), ...(next === END ? [code] : [])].sort(),
    merges: next === null || next === END ? others : [...others, { from: code, to: next }],
  };
}

/** What a choice does to the plan, in words. */
export function draftInWords(choice: DraftChoice): string {
  if ("plan" in choice) return `plan ${choice.plan.replace(/(\d{4})-(\d{4})/, "$1–$2")}`;
  const parts = [
    ...(choice.drops.length ? [`without ${list(choice.drops)}`] : []),
    ...choice.merges.map(({ from, to }) => `${from} merged into ${to}`),
  ];
  return parts.length ? `the plan ${parts.join(", ")}` : "the plan as it is";
}
