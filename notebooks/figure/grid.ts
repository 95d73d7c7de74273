import {
  type ChartId,
  charts,
  draw,
  type PageChartId,
  type PublishedChartId,
  pageCharts,
  publishedCharts,
} from "../../charts/index.ts";
import type { Shown } from "../data/shown.ts";
import { h } from "../shell/dom.ts";
import { figure } from "./figure.ts";
import { forPaper } from "./paper.ts";

export interface Grid {
  readonly node: HTMLElement;
  show(shown: Shown): void;
}

const all = { ...charts, ...pageCharts };

/** Figures on a page of twelve columns: `{ heatmap: 12, status: 6 }`. They keep their place and state; `show` redraws them. */
export function figures(spans: Partial<Record<ChartId | PageChartId, number>>): Grid {
  const shown = Object.entries(spans).map(([id, span]) => ({
    id: id as ChartId | PageChartId,
    figure: figure(span ?? 12),
  }));
  const node = h("div", { class: "grid" }, ...shown.map((one) => one.figure.node));
  return {
    node,
    show({ rows, options }) {
      for (const one of shown) one.figure.show(all[one.id].model(rows, options));
    },
  };
}

/** The same for charts of published figures, which need no tables. */
export function publishedFigures(spans: Partial<Record<PublishedChartId, number>>): HTMLElement {
  const shown = Object.entries(spans).map(([id, span]) => {
    const one = figure(span ?? 12);
    one.show(publishedCharts[id as PublishedChartId].model({}));
    return one.node;
  });
  return h("div", { class: "grid" }, ...shown);
}

/** The plan in one bar, for the top of a page: the page's own title and lead say what it shows. */
export function planBar(): Grid {
  const node = h("div", { class: "plan-bar" });
  let last: Shown | null = null;
  let drawn = 0;
  const paint = (width = Math.floor(node.clientWidth)) => {
    drawn = width;
    if (!last || drawn === 0) return;
    node.replaceChildren(
      draw(charts.summary.model(last.rows, last.options), { width: drawn, bare: true, scope: "plan" }),
    );
  };
  forPaper(paint);
  new ResizeObserver(() => Math.floor(node.clientWidth) !== drawn && paint()).observe(node);
  return {
    node,
    show(shown) {
      last = shown;
      paint();
    },
  };
}
