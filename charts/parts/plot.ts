import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import { textWidth, wrap } from "../text/measure.ts";
import { type Canvas, FONT, type Picture } from "./frame.ts";

/** Plot options → a picture that stands on its own: no `<style>`, no role; the frame names the whole. */
export function plotted(canvas: Canvas, options: Plot.PlotOptions & { width: number; height: number }): Picture {
  const node = Plot.plot({
    className: "plot",
    ...options,
    style: { fontFamily: FONT, fontSize: "12px", background: "none", overflow: "visible", color: token("ink-2") },
    document: canvas.document,
  }) as unknown as SVGElement;
  for (const style of node.querySelectorAll("style")) style.remove();
  for (const hidden of node.querySelectorAll("[aria-label], [aria-hidden], [aria-description]")) unnamed(hidden);
  unnamed(node);
  node.setAttribute("overflow", "visible");
  return { node, height: options.height };
}

function unnamed(node: Element) {
  for (const name of ["role", "aria-label", "aria-hidden", "aria-description"]) node.removeAttribute(name);
}

export interface RowLabels {
  /** Margin that holds the longest label, in pixels. */
  readonly left: number;
  readonly mark: Plot.Markish;
}

/** Row labels start at the figure's left edge, under its title; a label too long for its margin takes two lines. */
export function rowLabels(names: readonly string[], size: number, most: number): RowLabels {
  const font = { size };
  const longest = Math.max(0, ...names.map((name) => textWidth(name, font)));
  const left = Math.ceil(Math.min(longest, most) + 12);
  const mark = Plot.text(names as string[], {
    y: (name: string) => name,
    frameAnchor: "left",
    dx: -left,
    textAnchor: "start",
    text: (name: string) => wrap(name, most, font).slice(0, 2).join("\n"),
    fill: token("ink"),
    fontSize: size,
    lineHeight: 1.05,
  });
  return { left, mark };
}
