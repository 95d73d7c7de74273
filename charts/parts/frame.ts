import { type Token, token } from "../looks/tokens.ts";
import type { ChartModel } from "../models/model.ts";
import { balance, wrap } from "../text/measure.ts";
import { element } from "./svg.ts";

export const FONT = "Inter, Arial, sans-serif";

/** Where a picture is drawn. */
export interface Canvas {
  readonly document: Document;
  /** In pixels. */
  readonly width: number;
  /** Keeps the patterns of two pictures on a page apart. */
  readonly scope: string;
}

/** A part of a figure without its title: an `<svg>` of known height. */
export interface Picture {
  readonly node: SVGElement;
  readonly height: number;
}

export interface FrameOptions {
  /** Pixels kept free at the right of the title for a page's controls; 0 by default. */
  readonly tools?: number;
  /** The marks alone, without title, subtitle and caption, where a page says them; false by default. */
  readonly bare?: boolean;
}

/** Title, subtitle and source are drawn into the picture, so that every export carries them. */
export function frame(canvas: Canvas, model: ChartModel, picture: Picture, options: FrameOptions = {}): SVGSVGElement {
  const { document, width } = canvas;
  const parts: SVGElement[] = [];
  let y = 0;
  const put = (lines: readonly string[], size: number, weight: number, leading: number, fill: Token) => {
    for (const line of lines) {
      y += leading;
      const at = { x: 0, y: y - leading * 0.26, "font-size": size, "font-weight": weight, fill: token(fill) };
      parts.push(element(document, "text", at, line));
    }
  };
  if (options.bare) return root(canvas, model, picture.height, [picture.node]);
  const titleRoom = width - (options.tools ?? 0);
  put(balance(model.title, titleRoom, { size: 18, weight: 600 }), 18, 600, 24, "ink");
  const subtitle = (isNarrow(width) ? model.subtitleNarrow : null) ?? model.subtitle;
  if (subtitle) {
    y += 3;
    put(wrap(keepKeys(subtitle), width, { size: 13 }), 13, 400, 18, "ink-2");
  }
  y += 12;
  picture.node.setAttribute("y", String(y));
  parts.push(picture.node);
  y += picture.height + 8;
  put(wrap(model.caption, width, { size: 11 }), 11, 400, 16, "ink-3");
  return root(canvas, model, Math.ceil(y + 2), parts);
}

function root({ document, width }: Canvas, model: ChartModel, height: number, parts: readonly SVGElement[]) {
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    role: "img",
    "aria-label": model.alt,
    class: "figure",
    "data-chart": model.id,
    "font-family": FONT,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  };
  return element(document, "svg", attributes, ...parts) as SVGSVGElement;
}

/** One column, drawn anew. */
export const isNarrow = (width: number): boolean => width < 560;

/** A shape stays on the line of what it stands for. */
export const keepKeys = (text: string) =>
  text.replace(/([●▲◆◇○▽□]) (\S+(?: (?:track|risk|data|baseline|target|due)\b)?)/g, (key) =>
    key.replaceAll(" ", "\u00a0"),
  );
