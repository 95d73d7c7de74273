import { capital, counted, word } from "../../charts/wording/words.ts";
import type { DraftChoice, PlanEdits } from "../../pipelines/scenarios/index.ts";
import type { Framework, Result } from "../../rbm/framework/index.ts";

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
