import { type DrawOptions, draw } from "../draw.ts";
import { resolveTokens, type Theme, themes } from "../looks/tokens.ts";
import type { ChartModel } from "../models/model.ts";
import { element } from "../parts/svg.ts";
import { heavier } from "./heavier.ts";
import { wellFormed } from "./well-formed.ts";

export interface SvgOptions extends DrawOptions {
  /** Light by default, which is what prints. */
  readonly theme?: Theme;
  /** Without the page's colour behind it; false by default. */
  readonly transparent?: boolean;
  /** Pixels of page around the picture; 0 by default. */
  readonly padding?: number;
}

/** A chart as a file: SVG text that stands on its own, its variables resolved to a theme's colours. */
export function renderSvg(model: ChartModel, options: SvgOptions): string {
  const { theme = "light", transparent = false, padding = 0 } = options;
  const svg = draw(model, options);
  const width = Number(svg.getAttribute("width"));
  const height = Number(svg.getAttribute("height"));
  const box = { x: -padding, y: -padding, width: width + 2 * padding, height: height + 2 * padding };
  svg.setAttribute("width", String(box.width));
  svg.setAttribute("height", String(box.height));
  svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
  if (!transparent) {
    const ground = element(options.document ?? globalThis.document, "rect", { ...box, fill: themes[theme].bg });
    svg.insertBefore(ground, svg.firstChild);
  }
  heavier(svg);
  return resolveTokens(wellFormed(svg.outerHTML), theme);
}
