import {
  type ChartId,
  type ChartModel,
  type ChartRows,
  charts,
  chartsOfScenarios,
  chartTables,
  type MoreRows,
  type PageChartId,
  type PublishedChartId,
  pageCharts,
  publishedCharts,
  type ScenarioChartId,
} from "../../charts/index.ts";
import type { Shown } from "../data/shown.ts";
import { figure } from "../figure/figure.ts";
import { button, h } from "../shell/dom.ts";
import type { Story } from "../story.ts";
import "./gallery.css";
import type { Example, Examples } from "./examples.ts";
import { type Read, readerOf } from "./reads.ts";
import { type WhatIf, whatIfOf } from "./what-if.ts";

/** Tables that all charts together need beside the KPIs and the priorities. */
export const galleryTables = [...Object.values(chartTables), "results-chain", "series", "budget"] as const;

/** Every chart there is, in the order shown. */
export const galleryCharts = Object.keys({ ...charts, ...pageCharts, ...chartsOfScenarios, ...publishedCharts });

export const galleryStory = (): Story => ({
  title: `${galleryCharts.length} charts, ready for a page of your own`,
  lead: "Each is drawn from the figures chosen above, those of scenarios with an example. Beside it: the columns it reads, and the lines that put it on a page. How to start one is in notebooks/README.md.",
});

const all = { ...charts, ...pageCharts };

/** Every chart with its data shape and code; published figures last, which read no table. */
export function galleryPage() {
  const drawn = Object.keys(all).map((id) =>
    entry(id, all[id as keyof typeof all].title, codeOf(id as keyof typeof all)),
  );
  const whatIf = Object.entries(chartsOfScenarios).map(([id, { title }]) => entry(id, title));
  const published = Object.entries(publishedCharts).map(([id, chart]) => {
    const one = entry(id, chart.title, publishedCode(id as PublishedChartId));
    one.show(chart.model({}), []);
    return one;
  });
  return {
    node: h("div", { class: "gallery" }, ...[...drawn, ...whatIf, ...published].map(({ node }) => node)),
    show({ rows, options }: Shown, examples: Examples) {
      for (const one of whatIf) {
        const given = whatIfOf(one.id as ScenarioChartId, examples);
        one.node.hidden = given === null;
        if (given) one.show(given.model, given.reads, given);
      }
      const reads = readerOf(rows);
      for (const one of drawn) {
        const model = (from: ChartRows): ChartModel => all[one.id as keyof typeof all].model(from, options);
        one.show(model(rows), reads(model));
      }
    },
  };
}

/** `code`: the lines that place it; those of a scenario come with it. */
function entry(id: string, title: string, code = "") {
  const lines = h("code", {}, code);
  const picture = figure(8);
  const shape = h("div", { class: "shape" });
  const example = h("p", { hidden: true });
  const said = h("span", { role: "status" });
  const copy = button(
    "Copy code",
    () =>
      void navigator.clipboard.writeText(lines.textContent ?? "").then(
        () => (said.textContent = "Copied."),
        () => (said.textContent = "This browser does not allow it: select the lines."),
      ),
    { "aria-label": `Copy code: ${title}` },
  );
  const beside = h(
    "div",
    { class: "s4 about" },
    h("p", { class: "h" }, title),
    h("p", { class: "sub" }, `Chart ${id}`),
    example,
    shape,
    h("pre", { tabindex: "0", role: "region", "aria-label": `Code: ${title}` }, lines),
    h("p", { class: "acts" }, copy, said),
  );
  let listed = "";
  return {
    id,
    node: h("div", { class: "grid", id: `chart-${id}` }, picture.node, beside),
    show(model: ChartModel, reads: readonly Read[], of: WhatIf | null = null) {
      picture.show(model, of?.example.slide);
      example.hidden = of === null;
      example.textContent = of?.says ?? "";
      if (of) lines.textContent = scenarioCode(id as ScenarioChartId, of.example);
      const key = JSON.stringify(reads);
      if (key === listed) return;
      listed = key;
      shape.replaceChildren(...shapeOf(reads, model));
    },
  };
}

/** Columns by table; what each holds opens below. */
function shapeOf(reads: readonly Read[], model: ChartModel): Node[] {
  const shows = h("p", {}, `Shows: ${model.table.columns.map(({ label }) => label).join(", ")}.`);
  if (reads.length === 0)
    return [
      h("p", {}, model.table.rows.length ? "Reads no table: figures that others published." : "No rows here."),
      shows,
    ];
  return [
    ...reads.map(({ table, columns }) =>
      h(
        "details",
        {},
        h(
          "summary",
          {},
          `Reads ${columns.length} ${columns.length === 1 ? "column" : "columns"} of `,
          h("code", {}, table),
        ),
        h("dl", {}, ...columns.flatMap(columnOf)),
      ),
    ),
    shows,
  ];
}

const columnOf = ({ id, declared }: Read["columns"][number]): Node[] => [
  h("dt", {}, h("code", {}, id), declared ? ` ${[declared.type, declared.unit].filter(Boolean).join(", ")}` : ""),
  ...(declared ? [h("dd", {}, `${declared.about}${declared.nulls ? ` Blank: ${declared.nulls}.` : ""}`)] : []),
];

function codeOf(id: ChartId | PageChartId): string {
  const needs: readonly MoreRows[] = id in pageCharts ? pageCharts[id as PageChartId].needs : [];
  const asks = needs.map((name) => JSON.stringify(chartTables[name])).join(", ");
  return [
    ...(asks ? [`const book = openPage("my-page", [${asks}]);`] : []),
    `const grid = figures({${nameOf(id)}: 12});`,
    "display(grid.node);",
    "grid.show(shown(tables, choice));",
  ].join("\n");
}

const publishedCode = (id: PublishedChartId): string =>
  `const grid = publishedFigures({${nameOf(id)}: 12});\ndisplay(grid);`;

/** The lines for the scenario drawn. */
function scenarioCode(id: ScenarioChartId, { scenario }: Example): string {
  const [tables, drafts] =
    id === "homes"
      ? [["results-chain", "series"], ", draftsOf(await fetchPlans(), tables, here.options.period)"]
      : [["budget"], ""];
  return [
    `const book = openPage("my-page", ${JSON.stringify(tables)});`,
    "startInTime(book, tables);",
    `const scenario = ${JSON.stringify(scenario)};`,
    "const here = shown(tables, choice);",
    "const base = baseOf(tables, here.options.period);",
    `const given = comparedAlone(base, scenario${drafts});`,
    `const grid = scenarioFigures({${nameOf(id)}: 12});`,
    "display(grid.node);",
    "grid.show(here, given);",
  ].join("\n");
}

const nameOf = (id: string): string => (/^\w+$/.test(id) ? id : JSON.stringify(id));
