import { chancesPicture } from "./drawings/chances.ts";
import { coveragePicture } from "./drawings/coverage.ts";
import { crosswalkPicture } from "./drawings/crosswalk.ts";
import { fanPicture } from "./drawings/fan.ts";
import { ganttPicture } from "./drawings/gantt.ts";
import { growthPicture } from "./drawings/growth.ts";
import { heatmapPicture } from "./drawings/heatmap.ts";
import { homesPicture } from "./drawings/homes.ts";
import { linksPicture } from "./drawings/links.ts";
import { moversPicture } from "./drawings/movers.ts";
import { multiplesPicture } from "./drawings/multiples.ts";
import { partnersPicture } from "./drawings/partners.ts";
import { processesPicture } from "./drawings/processes.ts";
import { rankedPicture } from "./drawings/ranked.ts";
import { reachPicture } from "./drawings/reach.ts";
import { regionsPicture } from "./drawings/regions.ts";
import { reportingPicture } from "./drawings/reporting.ts";
import { ringPicture } from "./drawings/ring.ts";
import { statusPicture } from "./drawings/status.ts";
import { stripPicture } from "./drawings/strip.ts";
import { subscriptionsPicture } from "./drawings/subscriptions.ts";
import { summaryPicture } from "./drawings/summary.ts";
import { survivalPicture } from "./drawings/survival.ts";
import { turnsPicture } from "./drawings/turns.ts";
import { worldPicture } from "./drawings/world.ts";
import { patternDefs } from "./looks/patterns.ts";
import type { ChartModel } from "./models/model.ts";
import { emptyPicture } from "./parts/empty.ts";
import { type Canvas, type FrameOptions, frame, type Picture } from "./parts/frame.ts";

export interface DrawOptions extends FrameOptions {
  /** In pixels; below 560 a picture is laid out anew for one column. */
  readonly width: number;
  /** The page's own by default; Node brings one of its own (see export/node.ts). */
  readonly document?: Document;
  /** Keeps the patterns of two pictures on a page apart; the model's id by default. */
  readonly scope?: string;
}

/** A model as a framed picture: title, subtitle, marks and caption in one SVG, its colours still CSS variables. */
export function draw(model: ChartModel, options: DrawOptions): SVGSVGElement {
  const document = options.document ?? globalThis.document;
  const canvas: Canvas = { document, width: options.width, scope: options.scope ?? model.id };
  const svg = frame(canvas, model, pictureOf(model, canvas), options);
  svg.insertBefore(patternDefs(document, canvas.scope), svg.firstChild);
  return svg;
}

/** The marks alone, without title and caption. */
export function pictureOf(model: ChartModel, canvas: Canvas): Picture {
  if (model.empty) return emptyPicture(model.empty, canvas);
  switch (model.kind) {
    case "heatmap":
      return heatmapPicture(model, canvas);
    case "status":
      return statusPicture(model, canvas);
    case "summary":
      return summaryPicture(model, canvas);
    case "multiples":
      return multiplesPicture(model, canvas);
    case "ranked":
      return rankedPicture(model, canvas);
    case "movers":
      return moversPicture(model, canvas);
    case "regions":
      return regionsPicture(model, canvas);
    case "coverage":
      return coveragePicture(model, canvas);
    case "growth":
      return growthPicture(model, canvas);
    case "fan":
      return fanPicture(model, canvas);
    case "chances":
      return chancesPicture(model, canvas);
    case "homes":
      return homesPicture(model, canvas);
    case "world":
      return worldPicture(model, canvas);
    case "subscriptions":
      return subscriptionsPicture(model, canvas);
    case "strip":
      return stripPicture(model, canvas);
    case "reach":
      return reachPicture(model, canvas);
    case "reporting":
      return reportingPicture(model, canvas);
    case "turns":
      return turnsPicture(model, canvas);
    case "links":
      return linksPicture(model, canvas);
    case "ring":
      return ringPicture(model, canvas);
    case "partners":
      return partnersPicture(model, canvas);
    case "crosswalk":
      return crosswalkPicture(model, canvas);
    case "survival":
      return survivalPicture(model, canvas);
    case "gantt":
      return ganttPicture(model, canvas);
    case "processes":
      return processesPicture(model, canvas);
  }
}
