import type { ChartBlock } from "../../blocks.ts";
import { cellsOf } from "../chart-book.ts";
import type { Look } from "../paint.ts";
import { NS, part, xml } from "../xml.ts";
import { across, categories, values } from "./axes.ts";
import { BARS } from "./bars.ts";
import { type Ink, value, words } from "./ink.ts";
import { seriesOf } from "./series.ts";

/** The part of a native chart, its figures cached from the sheet behind it. Element order is the schema's. */
export function chartPart(chart: ChartBlock, look: Look, scale: number, bookId: string): string {
  const ink: Ink = { look, scale };
  const round = chart.plot === "doughnut";
  return part(
    xml(
      "c:chartSpace",
      { "xmlns:c": NS.c, "xmlns:a": NS.a, "xmlns:r": NS.r },
      value("c:date1904", 0),
      value("c:roundedCorners", 0),
      xml(
        "c:chart",
        {},
        value("c:autoTitleDeleted", 1),
        xml(
          "c:plotArea",
          {},
          xml("c:layout"),
          plotOf(chart, ink),
          round
            ? ""
            : chart.plot === "scatter"
              ? [across(chart, ink), values(chart, ink)]
              : [categories(chart, ink), values(chart, ink)],
        ),
        chart.legend &&
          xml(
            "c:legend",
            {},
            value("c:legendPos", "t"),
            chart.series.map(({ listed = true }, i) =>
              listed ? "" : xml("c:legendEntry", {}, value("c:idx", i), value("c:delete", 1)),
            ),
            value("c:overlay", 0),
            words({ size: (chart.size ?? 14) * scale, paint: "ink" }, look),
          ),
        value("c:plotVisOnly", 1),
        value("c:dispBlanksAs", "gap"),
      ),
      xml("c:spPr", {}, xml("a:noFill"), xml("a:ln", {}, xml("a:noFill"))),
      words({ size: 12 * scale, paint: "ink" }, look),
      xml("c:externalData", { "r:id": bookId }, value("c:autoUpdate", 0)),
    ),
  );
}

function plotOf(chart: ChartBlock, ink: Ink): string {
  const cells = cellsOf(chart);
  const series = chart.series.map((one, i) => seriesOf(chart, one, cells[i]!, i, ink));
  const axes = [value("c:axId", 111), value("c:axId", 112)];
  const vary = value("c:varyColors", 0);
  const bars = BARS[chart.plot];
  if (bars) {
    return xml(
      "c:barChart",
      {},
      value("c:barDir", bars.dir),
      value("c:grouping", bars.grouping),
      vary,
      series,
      value("c:gapWidth", chart.gap ?? 60),
      value("c:overlap", bars.overlap),
      axes,
    );
  }
  switch (chart.plot) {
    case "line":
      return xml("c:lineChart", {}, value("c:grouping", "standard"), vary, series, value("c:marker", 1), axes);
    case "area":
      return xml("c:areaChart", {}, value("c:grouping", "standard"), vary, series, axes);
    case "doughnut":
      return xml(
        "c:doughnutChart",
        {},
        value("c:varyColors", 1),
        series,
        value("c:firstSliceAng", 0),
        value("c:holeSize", 60),
      );
    default:
      return xml("c:scatterChart", {}, value("c:scatterStyle", "lineMarker"), vary, series, axes);
  }
}
