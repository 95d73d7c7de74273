import { chancesModel, fanModel, homesModel } from "../../charts/index.ts";
import { evolutionAssumptions } from "../../pipelines/evolution/index.ts";
import { assumptionsOf } from "../../pipelines/scenarios/index.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import type { Shown } from "../data/shown.ts";
import { figure } from "../figure/figure.ts";
import { section } from "../figure/section.ts";
import { h } from "../shell/dom.ts";
import { aheadOf } from "./base.ts";
import { besideContent } from "./beside.ts";
import { type Compared, nameOf } from "./compared.ts";
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
      if (!shown) return;
      const assumptions = assumptionsOf(shown.scenario);
      const name = nameOf(shown);
      const provisional = rows.kpis.some((row) => row.state === "provisional");
      // A draft plan alone leaves every pace as it is: two pictures would say so.
      const paced = shown.scenario.changes.length > 0 || !shown.tried;
      homes.node.hidden = ends.node.hidden = !shown.tried;
      ends.show(endsContent(here, given));
      if (shown.tried)
        homes.show(
          homesModel({ ...shown.tried, scenario: name, assumptions: evolutionAssumptions, provisional }, options),
        );
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
      fan.node.hidden = model === null || !paced;
      chances.node.hidden = !paced;
      if (model) fan.show(model);
      const priorities = shown.priorities.filter((row) => !options.priority || row.priority === options.priority);
      chances.show(chancesModel({ rows: priorities, scenario: name, assumptions, provisional }, options));
      const sample = shown.kpis.some((row) => row.sample);
      beside.show(besideContent(here, given, sample));
      needed.show(neededContent(here, given, sample));
    },
  };
}
