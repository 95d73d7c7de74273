import { planLabel } from "../../charts/models/crosswalk.ts";
import { type DraftBase, type DraftChoice, type PlanEdits, plansAfter } from "../../pipelines/scenarios/index.ts";
import { h } from "../shell/dom.ts";
import { becomes, END, edited, rootsOf } from "./draft.ts";
import { choose } from "./fields.ts";

const UNCHANGED: PlanEdits = { drops: [], merges: [] };

/** Controls for a draft plan; `set` takes it as it is after each step, which may ask for other controls. */
export function draftFields(
  draft: DraftChoice,
  { present, plans }: DraftBase,
  set: (draft: DraftChoice) => void,
): HTMLElement[] {
  const kept = plansAfter(plans, present);
  const which = choose(
    "Plan",
    [
      { options: [["", `${planLabel(present.id)}, changed below`]] },
      { label: "Plans kept here", options: kept.map(({ id, title }) => [id, `${planLabel(id)} ${title}`]) },
    ],
    "plan" in draft ? draft.plan : "",
    (id) => set(id ? { plan: id } : UNCHANGED),
  );
  if ("plan" in draft) return [which];
  const roots = rootsOf(present);
  const fields = roots.map(({ code, title, level }) => {
    const others = roots.filter((one) => one.level === level && one.code !== code && !gone(draft, one.code));
    return choose(
      `${code} ${title}`,
      [
        {
          options: [
            ["", "stays"],
            [END, "ends"],
            ...others.map((one) => [one.code, `merged into ${one.code}`] as const),
          ],
        },
      ],
      becomes(draft, code) ?? "",
      (next) => set(edited(draft, code, next || null)),
      "beside",
    );
  });
  return [which, h("p", { class: "hint" }, "What supports only results that end, ends with them."), ...fields];
}

const gone = (edits: PlanEdits, code: string): boolean => becomes(edits, code) !== null;
