import { scenarioCharts } from "../../charts/models/scenario-charts.ts";
import type { Shown } from "../data/shown.ts";
import { figure } from "../figure/figure.ts";
import { section } from "../figure/section.ts";
import { h } from "../shell/dom.ts";
import { besideContent } from "./beside.ts";
import { type Compared, slideScenario } from "./compared.ts";
import type { Editor } from "./editor.ts";
import { endsContent } from "./ends.ts";
import { neededContent } from "./needed.ts";

/** Controls at the left, pictures at the right, all scenarios below. */
export function scenariosPage() {
  const [homes, fan, chances] = [figure(12), figure(12), figure(12)];
  const [ends, beside, needed] = [section(12), section(12), section(12)];
  const side = h("div", { class: "s4" });
  const right = h("div", { class: "s8 grid" }, homes.node, ends.node, fan.node, chances.node);
  const node = h("div", { class: "grid" }, side, right, beside.node, needed.node);
  return {
    node,
    control(editor: Editor) {
      side.replaceChildren(editor);
    },
    show(here: Shown, given: Compared) {
      const { base, shown } = given;
      const { rows, options } = here;
      const nothing = rows.kpis.length === 0;
      for (const part of [side, beside.node, needed.node]) part.hidden = nothing;
      if (!shown) return;
      // A draft plan alone leaves every pace as it is: two pictures would say so.
      const paced = shown.scenario.changes.length > 0 || !shown.tried;
      homes.node.hidden = ends.node.hidden = nothing || !shown.tried;
      ends.show(endsContent(here, given));
      const models = scenarioCharts(base, shown, rows.kpis, options, given.kpi);
      const slide = slideScenario(given);
      fan.node.hidden = models.fan === null || !paced;
      chances.node.hidden = !paced;
      if (models.homes) homes.show(models.homes, slide);
      if (models.fan) fan.show(models.fan, slide);
      chances.show(models.chances, slide);
      const sample = shown.kpis.some((row) => row.sample);
      beside.show(besideContent(here, given));
      needed.show(neededContent(here, given, sample));
    },
  };
}
