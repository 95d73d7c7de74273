import { crosswalkModel, planLabel } from "../../charts/models/crosswalk.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import type { Shown } from "../data/shown.ts";
import { figures } from "../figure/grid.ts";
import { section } from "../figure/section.ts";
import { h } from "../shell/dom.ts";
import type { Story } from "../story.ts";
import { levelsSection } from "./levels.ts";
import type { Plans } from "./plans.ts";
import { treeSection } from "./tree.ts";
import "./framework.css";

/** The rows of the page with the step the reader looks at. */
export const evolving = (here: Shown, { evolution, survivingKpis }: Plans): Shown => ({
  ...here,
  rows: { ...here.rows, evolution, survivingKpis },
});

/** Title and lead: whether the next plan asks for more or for less, and what ends. */
export function frameworkStory(here: Shown, { plans, evolution }: Plans): Story {
  const { before, after } = crosswalkModel(here.rows, here.options);
  const targets = (id: string) =>
    plans.find((plan) => plan.id === id)?.results.filter(({ level }) => level === "target").length ?? 0;
  const [was, is] = [targets(before), targets(after)];
  const ended = evolution.filter(({ kind }) => kind === "dropped").length;
  if (!evolution.length)
    return { title: "The plans side by side", lead: "No step between two plans is known to this server yet." };
  return {
    title: `${planLabel(after)} has ${is < was ? "fewer" : is > was ? "more" : "as many"} targets${is === was ? "" : ` than ${planLabel(before)}`}, and ${ended ? counted(ended, "result ends", "results end") : "nothing ends"}`,
    lead: `${capital(counted(was, "strategic target", "strategic targets"))} become ${is}. Choose another plan above to see the step before or after; the table behind the picture has every link with its wording.`,
  };
}

/** Threads first; then levels, the KPIs that survive, and the tree of the plan chosen. */
export function frameworkPage() {
  const [threads, kpis] = [figures({ crosswalk: 12 }), figures({ survival: 12 })];
  const [levels, tree] = [section(12), section(12)];
  const node = h(
    "div",
    { class: "grid" },
    h("div", { class: "s12" }, threads.node),
    h("div", { class: "s6 grid" }, levels.node),
    h("div", { class: "s6" }, kpis.node),
    tree.node,
  );
  return {
    node,
    show(here: Shown, plans: Plans) {
      threads.show(here);
      kpis.show(here);
      levels.show(levelsSection(plans.plans));
      tree.show(treeSection(plans.chosen));
    },
  };
}
