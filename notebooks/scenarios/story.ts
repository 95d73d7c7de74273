import { type ChartOptions, homesModel } from "../../charts/index.ts";
import { nameOf, totalOf } from "../../charts/models/scenario-comparison.ts";
import { numbers } from "../../charts/wording/numbers.ts";
import { counted } from "../../charts/wording/words.ts";
import type { Tried } from "../../pipelines/scenarios/index.ts";
import type { Shown } from "../data/shown.ts";
import { nothingYet, type Story } from "../story.ts";
import type { Compared } from "./compared.ts";
import { leftBehind } from "./tried.ts";

/** Title and lead: what the scenario shown changes. */
export function scenariosStory({ rows, options }: Shown, { base, shown }: Compared): Story {
  const nothing = nothingYet({ rows, options });
  if (nothing) return nothing;
  const { count } = numbers(options.locale);
  const draft = shown?.tried && shown.scenario.changes.length === 0 ? shown.tried : null;
  if (shown && draft) return draftStory(draft, nameOf(shown), options);
  if (base.kpis.length === 0 || !shown)
    return {
      title: "No way ahead to change",
      lead: `From ${options.period} no KPI target is still to come. Choose an earlier period, or try a draft plan.`,
    };
  const [was, is, all] = [totalOf(shown, "base_met"), totalOf(shown, "met"), totalOf(shown, "kpis")];
  const change = is - was;
  const title = nameOf(shown);
  return {
    title:
      Math.abs(change) < 0.05
        ? `${title} meets as many KPI targets as the base`
        : `${title} meets ${count(Math.abs(change), 1)} ${change > 0 ? "more" : "fewer"} KPI targets than the base`,
    lead: `Expected, of ${all} KPIs that can be forecast from ${options.period}: ${count(was, 1)} at today’s pace, ${count(is, 1)} under the scenario. Change a pace, a start, a target or a budget; nothing is sent.`,
  };
}

function draftStory(draft: Tried, scenario: string, options: ChartOptions): Story {
  const [, , baselines, series] = leftBehind(draft.priorities, options.priority);
  return {
    title: homesModel({ ...draft, scenario, assumptions: [], provisional: false }, options).title,
    lead: `With them ${counted(baselines, "baseline is", "baselines are")} lost and ${counted(series, "series of figures ends", "series of figures end")}. Figures stay as accepted; what changes is what they count for. Choose what ends or is merged; nothing is sent.`,
  };
}
