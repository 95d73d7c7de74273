import { type ChartModel, draw } from "../../charts/index.ts";
import type { SlideScenario } from "../deck/slides.ts";
import { h } from "../shell/dom.ts";
import { otherFontsFor } from "../shell/other-fonts.ts";
import { linkPriorities } from "./go.ts";
import { menu } from "./menu.ts";
import { forPaper } from "./paper.ts";
import { dataTable } from "./table.ts";

/** Pixels the controls take at the right of the title. */
const TOOLS = 92;

export interface Figure {
  readonly node: HTMLElement;
  /** Draws a model; the same model again costs nothing. `scenario`: the one it is of, where it is of one. */
  show(model: ChartModel, scenario?: SlideScenario | null): void;
}

/** A chart on a page: the picture, its *Data*, and its menu. Redraws when its width changes. `span` is of twelve columns. */
export function figure(span: number): Figure {
  let model: ChartModel | null = null;
  let scenario: SlideScenario | null = null;
  let key = "";
  let drawn = "";
  let near = false;
  const title = h("h2", { class: "sr" });
  const picture = h("div", { class: "picture" });
  const table = h("div", { class: "data", hidden: true, tabindex: "0", role: "region" });
  const data = h("button", { type: "button", "aria-pressed": "false" }, "Data");
  const more = menu(() => model && { model, scenario });
  const tools = h("div", { class: "tools" }, data, more.node);
  const node = h("figure", { class: `fig s${span}` }, title, tools, picture, table, more.said);

  const paint = (width = Math.floor(node.clientWidth)) => {
    if (!model) return;
    const wanted = `${width} ${key}`;
    if (width === 0 || wanted === drawn) return;
    drawn = wanted;
    const svg = draw(model, { width, tools: TOOLS });
    linkPriorities(svg, model);
    otherFontsFor(svg.textContent ?? "");
    picture.replaceChildren(svg);
    if (!table.hidden) fill(model, svg.getAttribute("height"));
  };
  const fill = (shown: ChartModel, height: string | null) => {
    table.style.setProperty("--height", `${height}px`);
    table.setAttribute("aria-label", `Data: ${shown.title}`);
    table.replaceChildren(dataTable(shown));
  };

  data.addEventListener("click", () => {
    const open = table.hidden;
    const height = picture.querySelector("svg")?.getAttribute("height") ?? null;
    table.hidden = !open;
    picture.hidden = open;
    data.setAttribute("aria-pressed", String(open));
    if (open && model) fill(model, height);
    if (open) table.focus();
  });
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || table.hidden) return;
    data.click();
    data.focus();
  });
  new ResizeObserver(() => near && paint()).observe(node);
  // Out of sight it may wait; a slider then redraws only what its reader sees.
  new IntersectionObserver(
    ([entry]) => {
      near = entry?.isIntersecting ?? false;
      if (near) paint();
    },
    { rootMargin: "400px" },
  ).observe(node);
  forPaper(paint);

  return {
    node,
    show(next, of = null) {
      scenario = of;
      const nextKey = JSON.stringify(next);
      if (nextKey === key) return;
      key = nextKey;
      model = next;
      title.textContent = next.title;
      data.setAttribute("aria-label", `Data: ${next.title}`);
      more.name(next.title);
      if (near || !drawn) paint();
    },
  };
}
