import type { ChartModel } from "../../../models/model.ts";
import type { Body } from "../blocks.ts";
import { chancesForm } from "./chances.ts";
import { coverageForm } from "./coverage.ts";
import { fanForm } from "./fan.ts";
import { figuresForm } from "./figures.ts";
import { growthForm } from "./growth.ts";
import { heatmapForm } from "./heatmap.ts";
import { homesForm } from "./homes.ts";
import { linksForm } from "./links.ts";
import { moversForm } from "./movers.ts";
import { multiplesForm } from "./multiples.ts";
import { pictureForm } from "./picture.ts";
import { rankedForm } from "./ranked.ts";
import { reachForm } from "./reach.ts";
import { regionsForm } from "./regions.ts";
import { reportingForm } from "./reporting.ts";
import { statusForm } from "./status.ts";
import { stripForm } from "./strip.ts";
import { summaryForm } from "./summary.ts";
import { survivalForm } from "./survival.ts";
import { turnsForm } from "./turns.ts";
import { worldForm } from "./world.ts";

type Of<Kind> = Extract<ChartModel, { readonly kind: Kind }>;

/** How a kind of chart stands on a slide so that PowerPoint can restyle it. A kind without one stands there as a vector picture. */
const forms: { readonly [Kind in ChartModel["kind"]]?: (model: Of<Kind>) => Body } = {
  status: statusForm,
  summary: summaryForm,
  heatmap: heatmapForm,
  multiples: multiplesForm,
  ranked: rankedForm,
  movers: moversForm,
  regions: regionsForm,
  coverage: coverageForm,
  growth: growthForm,
  fan: fanForm,
  chances: chancesForm,
  homes: homesForm,
  world: worldForm,
  strip: stripForm,
  reach: reachForm,
  reporting: reportingForm,
  survival: survivalForm,
  links: linksForm,
  turns: turnsForm,
  ring: figuresForm,
  partners: figuresForm,
  crosswalk: figuresForm,
  gantt: figuresForm,
  processes: figuresForm,
  subscriptions: figuresForm,
};

/** A chart as the body of a slide. */
export function formOf(model: ChartModel, document: Document): Body {
  const form = forms[model.kind] as ((model: ChartModel) => Body) | undefined;
  return form && !model.empty ? form(model) : pictureForm(model, document);
}
