import { statuses } from "../looks/statuses.ts";
import { token } from "../looks/tokens.ts";
import type { MultiplesModel, Panel } from "../models/multiples.ts";
import { type Canvas, isNarrow, type Picture } from "../parts/frame.ts";
import { panelPicture, panelRight } from "../parts/panel.ts";
import { element } from "../parts/svg.ts";
import { balance, ellipsis } from "../text/measure.ts";

const HEAD = 72;

const HEIGHT = 206;

export function multiplesPicture(model: MultiplesModel, canvas: Canvas): Picture {
  const { document, width } = canvas;
  const narrow = isNarrow(width);
  const most = narrow ? 2 : Math.max(2, Math.min(5, Math.floor(width / 200)));
  const columns = narrow ? 2 : Math.max(2, Math.ceil(model.panels.length / Math.ceil(model.panels.length / most)));
  const gap = narrow ? 16 : 28;
  const w = (width - gap * (columns - 1)) / columns;
  const height = Math.ceil(model.panels.length / columns) * HEIGHT - 8;
  const right = Math.max(0, ...model.panels.map((panel) => panelRight(panel, model.locale)));
  const panels = model.panels.map((panel, i) => {
    const at = `translate(${Math.round((i % columns) * (w + gap) * 100) / 100},${Math.floor(i / columns) * HEIGHT})`;
    const chart = panelPicture(panel, model, { ...canvas, width: w }, { height: HEIGHT - HEAD - 12, right });
    chart.node.setAttribute("y", String(HEAD));
    return element(document, "g", { transform: at }, ...panelHead(panel, canvas, w), chart.node);
  });
  return { node: element(document, "svg", { width, height, overflow: "visible" }, ...panels), height };
}

function panelHead(panel: Panel, { document }: Canvas, width: number): SVGElement[] {
  const font = { size: 12.5, weight: 600 };
  const lines = balance(panel.title, width, font);
  const title = lines.length > 2 ? [lines[0] ?? "", ellipsis(lines.slice(1).join(" "), width, font)] : lines;
  const look = statuses[panel.status];
  const line = (y: number, size: number, weight: number, fill: string, text: string) =>
    element(document, "text", { x: 0, y, "font-size": size, "font-weight": weight, fill }, text);
  return [
    element(document, "line", { x1: 0, x2: width, y1: 0.5, y2: 0.5, stroke: token("rule") }),
    line(19, 11, 400, token("ink-3"), ellipsis(panel.label, width, { size: 11 })),
    ...title.map((text, i) => line(36 + i * 16, font.size, font.weight, token("ink"), text)),
    line(36 + title.length * 16, 11.5, 600, token(look.ink), `${look.glyph} ${panel.status}`),
  ];
}
