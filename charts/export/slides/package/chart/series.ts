import type { ChartBlock, Series } from "../../blocks.ts";
import type { SeriesCells } from "../chart-book.ts";
import { xml } from "../xml.ts";
import { BARS } from "./bars.ts";
import { figures, formula, strings } from "./caches.ts";
import { type Ink, value } from "./ink.ts";
import { labels } from "./labels.ts";
import { area, line, marker, whiskers } from "./strokes.ts";

/** A series: how it looks, then where its figures stand. Element order is the schema's. */
export function seriesOf(chart: ChartBlock, series: Series, cells: SeriesCells, index: number, ink: Ink): string {
  const { plot, format } = chart;
  const filled = plot in BARS || plot === "area" || plot === "doughnut";
  const name = xml("c:tx", {}, xml("c:strRef", {}, formula(cells.name), strings([series.name])));
  const at =
    plot === "scatter"
      ? xml("c:xVal", {}, xml("c:numRef", {}, formula(cells.at), figures(series.at ?? [], "General")))
      : xml("c:cat", {}, xml("c:strRef", {}, formula(cells.at), strings(chart.categories)));
  const ys = xml(
    plot === "scatter" ? "c:yVal" : "c:val",
    {},
    xml("c:numRef", {}, formula(cells.values), figures(series.values, format)),
  );
  return xml(
    "c:ser",
    {},
    value("c:idx", index),
    value("c:order", index),
    name,
    filled ? area(series, ink) : line(series, ink),
    plot in BARS && value("c:invertIfNegative", 0),
    (plot === "line" || plot === "scatter") && marker(series, ink),
    series.labels && labels(series, ink, plot),
    series.off && whiskers(series.off, ink, format),
    at,
    ys,
    (plot === "line" || plot === "scatter") && value("c:smooth", 0),
  );
}
