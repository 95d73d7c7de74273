import type { ChartBlock, PlotKind, Series } from "../blocks.ts";
import { cellsOf, type SeriesCells } from "./chart-book.ts";
import { fill, type Look } from "./paint.ts";
import { type RunLook, runProperties } from "./text.ts";
import { NS, part, text, xml } from "./xml.ts";

const value = (name: string, val: string | number): string => xml(name, { val });

interface Ink {
  readonly look: Look;
  readonly scale: number;
}

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

const BARS: Partial<
  Record<PlotKind, { readonly dir: "bar" | "col"; readonly grouping: string; readonly overlap: number }>
> = {
  bar: { dir: "bar", grouping: "clustered", overlap: -5 },
  column: { dir: "col", grouping: "clustered", overlap: -5 },
  "stacked bar": { dir: "bar", grouping: "stacked", overlap: 100 },
  "percent stacked bar": { dir: "bar", grouping: "percentStacked", overlap: 100 },
};

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

function seriesOf(chart: ChartBlock, series: Series, cells: SeriesCells, index: number, ink: Ink): string {
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

const area = ({ paint }: Series, { look }: Ink): string =>
  xml("c:spPr", {}, fill(paint, look), xml("a:ln", { w: 19_050 }, fill("bg", look)));

function line({ paint, line: of = { width: 2 } }: Series, { look, scale }: Ink): string {
  if (of.width === 0) return xml("c:spPr", {}, xml("a:ln", { w: 19_050 }, xml("a:noFill")));
  const dash = "dash" in of && of.dash ? xml("a:prstDash", { val: of.dash === "dot" ? "sysDot" : "dash" }) : "";
  return xml(
    "c:spPr",
    {},
    xml("a:ln", { w: Math.round(of.width * scale * 12_700), cap: "rnd" }, fill(paint, look), dash, xml("a:round")),
  );
}

function marker({ paint, marker: of }: Series, { look, scale }: Ink): string {
  if (!of) return xml("c:marker", {}, value("c:symbol", "none"));
  const stroke = xml("a:ln", { w: Math.round(1.75 * scale * 12_700) }, fill(paint, look));
  return xml(
    "c:marker",
    {},
    value("c:symbol", of.symbol),
    value("c:size", Math.max(2, Math.round(of.size * scale))),
    xml("c:spPr", {}, of.hollow || of.symbol === "plus" ? xml("a:noFill") : fill(paint, look), stroke),
  );
}

const PLACES = { center: "ctr", end: "outEnd", base: "inBase", right: "r", above: "t", below: "b" } as const;

function labels({ labels: of, values: all }: Series, { look, scale }: Ink, plot: PlotKind): string {
  const { format, paint, at = plot in BARS ? "end" : "right", bold = false, size = 12, last } = of!;
  const shows = (named: boolean, shown: boolean): string[] => [
    value("c:showLegendKey", 0),
    value("c:showVal", Number(shown)),
    value("c:showCatName", 0),
    value("c:showSerName", Number(named)),
    value("c:showPercent", 0),
    value("c:showBubbleSize", 0),
  ];
  const look1 = [
    xml("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    xml("c:spPr", {}, xml("a:noFill"), xml("a:ln", {}, xml("a:noFill"))),
    words({ size: size * scale, paint, bold }, look),
    plot === "doughnut" || plot === "area" ? "" : value("c:dLblPos", PLACES[at]),
  ];
  if (!last) return xml("c:dLbls", {}, look1, shows(false, true));
  const end = all.findLastIndex((one) => one !== null);
  return xml(
    "c:dLbls",
    {},
    end >= 0 && xml("c:dLbl", {}, value("c:idx", end), look1, shows(last === "name and value", true)),
    shows(false, false),
  );
}

function whiskers({ below, above }: NonNullable<Series["off"]>, { look, scale }: Ink, format: string): string {
  const literal = (list: readonly number[]): string =>
    xml("c:numLit", {}, xml("c:formatCode", {}, text(format)), value("c:ptCount", list.length), points(list));
  return xml(
    "c:errBars",
    {},
    value("c:errBarType", "both"),
    value("c:errValType", "cust"),
    value("c:noEndCap", 0),
    xml("c:plus", {}, literal(above)),
    xml("c:minus", {}, literal(below)),
    xml("c:spPr", {}, xml("a:ln", { w: Math.round(1.25 * scale * 12_700) }, fill("ink-2", look))),
  );
}

const formula = (address: string): string => `<c:f>${text(address)}</c:f>`;

const points = (list: readonly (string | number | null)[]): string[] =>
  list.map((one, idx) => (one === null ? "" : xml("c:pt", { idx }, `<c:v>${text(String(one))}</c:v>`)));

const strings = (list: readonly string[]): string =>
  xml("c:strCache", {}, value("c:ptCount", list.length), points(list));

const figures = (list: readonly (number | null)[], format: string): string =>
  xml("c:numCache", {}, xml("c:formatCode", {}, text(format)), value("c:ptCount", list.length), points(list));

const words = (run: RunLook, look: Look): string =>
  xml(
    "c:txPr",
    {},
    xml("a:bodyPr"),
    xml("a:lstStyle"),
    xml("a:p", {}, xml("a:pPr", {}, runProperties("a:defRPr", run, look)), xml("a:endParaRPr", { lang: "en-GB" })),
  );

const noLine = xml("c:spPr", {}, xml("a:ln", {}, xml("a:noFill")));

function categories({ plot, size = 14 }: ChartBlock, { look, scale }: Ink): string {
  const bars = BARS[plot]?.dir === "bar";
  return xml(
    "c:catAx",
    {},
    value("c:axId", 111),
    // Bars are read from the top, in the order of the sheet.
    xml("c:scaling", {}, value("c:orientation", bars ? "maxMin" : "minMax")),
    value("c:delete", 0),
    value("c:axPos", bars ? "l" : "b"),
    xml("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "low"),
    noLine,
    words({ size: size * scale, paint: "ink" }, look),
    value("c:crossAx", 112),
    value("c:crosses", "autoZero"),
    value("c:auto", 0),
    value("c:lblAlgn", "ctr"),
    value("c:lblOffset", 100),
    value("c:noMultiLvlLbl", 1),
  );
}

function values({ plot, format, value: of = {} }: ChartBlock, { look, scale }: Ink): string {
  const { min, max, step, shown = false, size = 12 } = of;
  const bars = BARS[plot]?.dir === "bar";
  return xml(
    "c:valAx",
    {},
    value("c:axId", 112),
    xml(
      "c:scaling",
      {},
      value("c:orientation", "minMax"),
      max !== undefined && value("c:max", max),
      min !== undefined && value("c:min", min),
    ),
    value("c:delete", Number(!shown)),
    value("c:axPos", bars ? "t" : "l"),
    shown && xml("c:majorGridlines", {}, xml("c:spPr", {}, xml("a:ln", { w: 9525 }, fill("grid", look)))),
    xml("c:numFmt", { formatCode: of.format ?? format, sourceLinked: 0 }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "nextTo"),
    noLine,
    words({ size: size * scale, paint: "ink-3" }, look),
    value("c:crossAx", 111),
    value("c:crosses", bars ? "autoZero" : "min"),
    value("c:crossBetween", plot === "scatter" || plot === "area" ? "midCat" : "between"),
    step !== undefined && value("c:majorUnit", step),
  );
}

function across({ across: of, size = 12 }: ChartBlock, { look, scale }: Ink): string {
  const { min, max, step, format } = of ?? { min: 0, max: 1, step: 1, format: "0" };
  return xml(
    "c:valAx",
    {},
    value("c:axId", 111),
    xml("c:scaling", {}, value("c:orientation", "minMax"), value("c:max", max), value("c:min", min)),
    value("c:delete", 0),
    value("c:axPos", "b"),
    xml("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "low"),
    xml("c:spPr", {}, xml("a:ln", { w: 9525 }, fill("rule", look))),
    words({ size: size * scale, paint: "ink-3" }, look),
    value("c:crossAx", 112),
    value("c:crosses", "min"),
    value("c:crossBetween", "midCat"),
    value("c:majorUnit", step),
  );
}
