import { chancesModel, fanModel } from "../../charts/index.ts";
import { numbers } from "../../charts/wording/numbers.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import { assumptionsOf, type ScenarioBase } from "../../pipelines/scenarios/index.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import { requiredLinear } from "../../rbm/progress/index.ts";
import type { Shown } from "../data/shown.ts";
import { figure } from "../figure/figure.ts";
import { type SectionContent, section } from "../figure/section.ts";
import { h } from "../shell/dom.ts";
import type { Story } from "../story.ts";
import { aheadOf, bestYear, type Ran, ran } from "./base.ts";
import { changesInWords } from "./change-fields.ts";
import type { Editor } from "./editor.ts";
import type { ScenarioState } from "./state.ts";

export interface Compared {
  readonly base: ScenarioBase;
  readonly all: readonly Ran[];
  readonly shown: Ran | null;
  readonly kpi: string | null;
}

/** Every scenario on the same base, with the same seed. */
export function compared(base: ScenarioBase, state: ScenarioState): Compared {
  const all = state.scenarios.map((scenario) => ran(base, scenario));
  return { base, all, shown: all.find(({ scenario }) => scenario.id === state.shown) ?? null, kpi: state.kpi };
}

const total = (one: Ran, of: "kpis" | "base_met" | "met" | "met_low" | "met_high") =>
  one.priorities.reduce((sum, row) => sum + row[of], 0);

export function scenariosStory({ options }: Shown, { base, shown }: Compared): Story {
  const { count } = numbers(options.locale);
  if (base.kpis.length === 0 || !shown)
    return {
      title: "No way ahead to change",
      lead: `From ${options.period} no KPI target is still to come. Choose an earlier period.`,
    };
  const [was, is, all] = [total(shown, "base_met"), total(shown, "met"), total(shown, "kpis")];
  const change = is - was;
  const title = shown.scenario.title || "Unnamed";
  return {
    title:
      Math.abs(change) < 0.05
        ? `${title} meets as many KPI targets as the base`
        : `${title} meets ${count(Math.abs(change), 1)} ${change > 0 ? "more" : "fewer"} KPI targets than the base`,
    lead: `Expected, of ${all} KPIs that can be forecast from ${options.period}: ${count(was, 1)} at today’s pace, ${count(is, 1)} under the scenario. Change a pace, a start, a target or a budget; nothing is sent.`,
  };
}

/** All scenarios beside the base, and what each takes for granted. */
function besideContent({ options }: Shown, { all }: Compared, sample: boolean): SectionContent {
  const { count, points } = numbers(options.locale);
  const [first] = all;
  const best = [...all].sort((a, b) => total(b, "met") - total(a, "met"))[0];
  const kpis = first ? total(first, "kpis") : 0;
  const assumptions = [...new Set(all.flatMap(({ scenario }) => assumptionsOf(scenario)))];
  const figures = (met: number, low: number, high: number) => [
    count(met, 1),
    low === high || Math.abs(high - low) < 0.05 ? "–" : `${count(low, 1)}–${count(high, 1)}`,
  ];
  return {
    title:
      best && kpis && total(best, "met") > total(best, "base_met") + 0.05
        ? `${best.scenario.title || "Unnamed"} meets most: ${count(total(best, "met"), 1)} of ${kpis} KPI targets`
        : "No scenario meets more KPI targets than the base",
    sub: `Scenarios side by side: expected number of ${kpis} KPI targets met, seen from ${options.period}. Range: with the stated response to budget at its low and its high end.`,
    columns: [
      { label: "Scenario" },
      { label: "What it changes" },
      { label: "Targets met", right: true },
      { label: "Range", right: true },
      { label: "Against base", right: true },
    ],
    rows: first
      ? [
          ["Base", "As planned, at today’s pace", count(total(first, "base_met"), 1), "–", "–"],
          ...all.map((one) => [
            one.scenario.title || "Unnamed",
            changesInWords(one.scenario) || "Nothing yet",
            ...figures(total(one, "met"), total(one, "met_low"), total(one, "met_high")),
            `${points((total(one, "met") - total(one, "base_met")) / (kpis || 1))}`,
          ]),
        ]
      : [],
    caption: `${assumptions.join(" ")}${sample ? " Sample figures." : ""}`,
  };
}

/** The pace each target needs from now on beside the best year there ever was. */
function neededContent({ rows, options }: Shown, { base, shown }: Compared, sample: boolean): SectionContent {
  const { count } = numbers(options.locale);
  const digits = (x: number) => (Math.abs(x) >= 20 ? 0 : Math.abs(x) >= 2 ? 1 : 2);
  const lines = base.kpis
    .filter(({ row }) => !options.priority || row.priority === options.priority)
    .flatMap(({ row, course, targetTime, target }) => {
      const aim = shown?.kpis.find((one) => one.kpi === row.kpi)?.scenario_target ?? target;
      const needed = requiredLinear({ actual: course.actual, time: course.time, target: aim, targetTime }).value;
      const towards = row.direction === "decrease" ? -1 : 1;
      if (needed === null || row.direction === "maintain" || needed * towards <= 0) return [];
      const own = rows.kpis.filter((one) => one.kpi === row.kpi && comparePeriods(one.period, options.period) <= 0);
      const best = bestYear(own, towards);
      const seen = best !== null && best.change * towards >= needed * towards;
      return [{ row, now: course.annualChange, needed, best, seen, ratio: best ? needed / best.change : 99 }];
    })
    .sort((a, b) => Number(a.seen) - Number(b.seen) || b.ratio - a.ratio);
  const never = lines.filter(({ seen }) => !seen).length;
  return {
    title: lines.length
      ? never
        ? `${capital(counted(never, "target needs", "targets need"))} a pace that was never reached`
        : "Every target needs a pace that was reached before"
      : "No target is left to reach",
    sub: `What must be true: change a year, in each KPI’s unit, to meet its target under the scenario shown; KPIs not there yet${options.priority ? ` of ${options.priority}` : ""}. The first fifteen.`,
    columns: [
      { label: "KPI" },
      { label: "Now", right: true },
      { label: "Needed", right: true },
      { label: "Best year", right: true },
      { label: "Seen before" },
    ],
    rows: lines
      .slice(0, 15)
      .map(({ row, now, needed, best, seen }) => [
        [row.title, h("small", {}, `${row.kpi} ${row.priority}, ${row.unit}`)],
        count(now, digits(now)),
        count(needed, digits(needed)),
        best ? count(best.change, digits(best.change)) : "–",
        seen && best ? `● year to ${best.period}` : "◆ never",
      ]),
    caption: `Method: required change, linear; best of all years between two figures.${sample ? " Sample figures." : ""}`,
  };
}

/** Controls at the left, pictures at the right, all scenarios below. */
export function scenariosPage() {
  const [fan, chances, beside, needed] = [figure(12), figure(12), section(12), section(12)];
  const side = h("div", { class: "s4" });
  const right = h("div", { class: "s8 grid" }, fan.node, chances.node);
  const node = h("div", { class: "grid" }, side, right, beside.node, needed.node);
  return {
    node,
    control(editor: Editor) {
      side.replaceChildren(editor);
    },
    show(here: Shown, given: Compared) {
      const { base, shown } = given;
      const { rows, options } = here;
      if (!shown) return;
      const assumptions = assumptionsOf(shown.scenario);
      const name = shown.scenario.title || "Unnamed";
      const mine = shown.kpis.filter((row) => !options.priority || row.priority === options.priority);
      const most = [...mine].sort((a, b) => Math.abs(b.p_meet - b.base_p_meet) - Math.abs(a.p_meet - a.base_p_meet))[0];
      const code =
        mine.some((row) => row.kpi === given.kpi) || shown.kpis.some((row) => row.kpi === given.kpi)
          ? given.kpi
          : most?.kpi;
      const kpi = base.kpis.find(({ row }) => row.kpi === code);
      const history = rows.kpis.filter((row) => row.kpi === code && comparePeriods(row.period, options.period) <= 0);
      const model = kpi
        ? fanModel({ history, ahead: aheadOf(base, shown.scenario, kpi), scenario: name, assumptions }, options)
        : null;
      fan.node.hidden = model === null;
      if (model) fan.show(model);
      const provisional = rows.kpis.some((row) => row.state === "provisional");
      const priorities = shown.priorities.filter((row) => !options.priority || row.priority === options.priority);
      chances.show(chancesModel({ rows: priorities, scenario: name, assumptions, provisional }, options));
      const sample = shown.kpis.some((row) => row.sample);
      beside.show(besideContent(here, given, sample));
      needed.show(neededContent(here, given, sample));
    },
  };
}
