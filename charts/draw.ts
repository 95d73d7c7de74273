import { chancesPicture } from "./chances.ts";
import { coveragePicture } from "./coverage.ts";
import { crosswalkPicture } from "./crosswalk.ts";
import { emptyPicture } from "./empty.ts";
import { fanPicture } from "./fan.ts";
import { type Canvas, type FrameOptions, frame, type Picture } from "./frame.ts";
import { ganttPicture } from "./gantt.ts";
import { growthPicture } from "./growth.ts";
import { heatmapPicture } from "./heatmap.ts";
import { linksPicture } from "./links.ts";
import type { ChartModel } from "./model.ts";
import { moversPicture } from "./movers.ts";
import { multiplesPicture } from "./multiples.ts";
import { partnersPicture } from "./partners.ts";
import { patternDefs } from "./patterns.ts";
import { processesPicture } from "./processes.ts";
import { rankedPicture } from "./ranked.ts";
import { reachPicture } from "./reach.ts";
import { regionsPicture } from "./regions.ts";
import { reportingPicture } from "./reporting.ts";
import { ringPicture } from "./ring.ts";
import { statusPicture } from "./status.ts";
import { stripPicture } from "./strip.ts";
import { summaryPicture } from "./summary.ts";
import { survivalPicture } from "./survival.ts";
import { turnsPicture } from "./turns.ts";
import { worldPicture } from "./world.ts";

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
    case "world":
      return worldPicture(model, canvas);
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
