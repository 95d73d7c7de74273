import { DEFAULT_BANDS, judged } from "../../charts/rows/judged.ts";
import { counted } from "../../charts/wording/words.ts";
import type { Shown } from "../data/shown.ts";
import type { Tables } from "../data/tables.ts";
import type { Workbook } from "../data/workbooks.ts";
import { figures, planBar } from "../figure/grid.ts";
import { missing } from "../figure/missing.ts";
import { section } from "../figure/section.ts";
import { h } from "../shell/dom.ts";
import { nothingYet, retreatStory, type Story } from "../story.ts";
import { chainSection } from "./chain.ts";
import { chooserSection } from "./chooser.ts";
import { outputsSection } from "./outputs.ts";
import { collaborationSection, followUpsSection, narrativeSection } from "./together.ts";

/** Title and lead of the priority page; without a priority it asks for one. */
export function priorityStory(here: Shown): Story {
  const { rows, options } = here;
  const nothing = nothingYet(here);
  if (nothing) return nothing;
  if (!options.priority)
    return { title: "One thematic priority", lead: "Its KPIs, results, outputs and partners on one page." };
  const now = rows.kpis.filter((row) => row.period === options.period && row.priority === options.priority);
  const reported = now.filter((row) => row.due && row.reported).length;
  const due = now.filter((row) => row.due).length;
  const off = now.filter((row) => judged(row, options.bands ?? DEFAULT_BANDS) === "off track").length;
  return {
    title: retreatStory(here).title,
    lead: `${due ? `${reported} of ${due} figures due in ${options.period} are in` : `Nothing was due in ${options.period}`}; ${off ? `${counted(off, "KPI is", "KPIs are")} off track` : "no KPI is off track"}.`,
  };
}

/** One thematic priority, from its KPIs to what its people wrote. */
export function priorityPage() {
  const bar = planBar();
  const grid = figures({ multiples: 12 });
  const [chain, words] = [section(6), section(6)];
  const [gaps, outputs, follow, together] = [section(12), section(12), section(12), section(12)];
  const chooser = section(12);
  grid.node.append(gaps.node, chain.node, words.node, outputs.node, follow.node, together.node);
  const choose = h("div", { class: "grid" }, chooser.node);
  const node = h("div", {}, choose, bar.node, grid.node);
  return {
    node,
    show(shown: Shown, { more }: Tables, workbooks: readonly Workbook[] | null) {
      const { period, priority } = shown.options;
      choose.hidden = Boolean(priority);
      bar.node.hidden = !priority;
      grid.node.hidden = !priority;
      if (!priority) return chooser.show(chooserSection(shown));
      const here = { period, priority };
      bar.show(shown);
      grid.show(shown);
      gaps.show(missing(shown));
      chain.show(chainSection(more["results-chain"] ?? [], workbooks, here));
      words.show(narrativeSection(workbooks));
      outputs.show(outputsSection(workbooks, more.budget ?? [], here));
      follow.show(followUpsSection(workbooks, here));
      together.show(collaborationSection(workbooks, more.collaboration ?? [], here));
    },
  };
}
