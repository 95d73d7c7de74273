import { planLabel } from "../../charts/models/crosswalk.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import type { Framework } from "../../rbm/framework/index.ts";
import type { SectionContent } from "../figure/section.ts";
import { h } from "../shell/dom.ts";

const SIGNS = { kept: "=", changed: "≠", gone: "✕", new: "+" } as const;

/** Results of a level; vision and mission are statements. Null where the plan has no such level. */
function countOf(plan: Framework, level: string): number | null {
  if (!plan.levels.some(({ id }) => id === level)) return null;
  if (level === "vision" || level === "mission") return plan[level] ? 1 : 0;
  return plan.results.filter((result) => result.level === level).length;
}

/** Levels of each plan, top to bottom, in the order of the newest; those that went are where they were. */
function levelIds(plans: readonly Framework[]): string[] {
  const ids: string[] = [];
  for (const plan of [...plans].reverse()) {
    for (const [i, { id }] of plan.levels.entries()) {
      if (ids.includes(id)) continue;
      const above = plan.levels[i - 1]?.id;
      ids.splice(above ? ids.indexOf(above) + 1 : 0, 0, id);
    }
  }
  return ids;
}

/** Levels side by side. A count of none says that nothing of the level was seen, not that the plan has none. */
export function levelsSection(plans: readonly Framework[]): SectionContent {
  const names = new Map(plans.flatMap(({ levels }) => levels.map(({ id, plural }) => [id, plural] as const)));
  const rows = levelIds(plans).map((id) => ({ id, counts: plans.map((plan) => countOf(plan, id)) }));
  const fresh = rows.filter(({ counts }) => counts.at(-1) !== null && counts.at(-2) === null).length;
  const gone = rows.filter(({ counts }) => counts.at(-1) === null && counts.at(-2) !== null).length;
  const newest = plans.length - 1;
  // What was not seen may be there all the same, and of the oldest plan only a part was: signs are for the last step.
  const signOf = (now: number, before: number | null | undefined) => {
    if (before === undefined || now === 0 || before === 0) return "";
    return before === null ? SIGNS.new : before === now ? SIGNS.kept : SIGNS.changed;
  };
  const cell = (counts: readonly (number | null)[], i: number) => {
    const now = counts[i] ?? null;
    const before = i === newest ? counts[i - 1] : undefined;
    if (now === null) return h("span", { class: "none" }, before != null ? `${SIGNS.gone} gone` : "–");
    const sign = h("span", { class: "sign" }, signOf(now, before));
    return [sign, now === 0 ? h("span", { class: "none" }, "not seen") : String(now)];
  };
  return {
    title: `${capital(counted(fresh, "level is", "levels are"))} new in the newest plan, ${gone ? `${counted(gone, "is", "are")} gone` : "none is gone"}`,
    sub: `Levels from top to bottom, and how many results of each were found; signs are for the newest plan. ${SIGNS.kept} as many ${SIGNS.changed} fewer or more ${SIGNS.new} new ${SIGNS.gone} gone. Of 2016–2019 only the targets that were seen.`,
    columns: [{ label: "Level" }, ...plans.map(({ id }) => ({ label: planLabel(id), right: true }))],
    rows: rows.map(({ id, counts }) => [names.get(id) ?? id, ...plans.map((_, i) => cell(counts, i))]),
    caption: `Source: ${plans.map(({ title }) => title).join("; ")}; how levels nest in the newest is to be verified.`,
  };
}
