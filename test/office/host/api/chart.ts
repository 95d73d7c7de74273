import { invalidArgument } from "../error.ts";
import type { Json } from "../json.ts";
import type { Area } from "../model/area.ts";
import {
  addChart,
  type Chart,
  type ChartAxis,
  type ChartSeries,
  type ChartText,
  nameOf,
  newSeries,
  requireType,
  setData,
  valuesOf,
} from "../model/chart.ts";
import { normalColor } from "../model/format.ts";
import { requireRight } from "../model/protection.ts";
import type { Sheet } from "../model/sheet.ts";
import { type Args, asBoolean, asNumber, asString, View } from "../type.ts";
import { define } from "./define.ts";
import { rangePlace } from "./range.ts";

const chartView = (chart: Chart) => new View("Excel.Chart", chart);
const seriesView = (series: ChartSeries) => new View("Excel.ChartSeries", series);

function areaOf(args: Args, i: number, member: string): Area {
  const area = args.target<Area>(i, "Excel.Range");
  if (!area) throw invalidArgument(member);
  return area;
}

type SizeKey = "left" | "top" | "width" | "height";

const sizes = (key: SizeKey) => ({
  get: (chart: Chart) => chart[key],
  set: (chart: Chart, value: Json) => {
    chart[key] = asNumber(value, `Chart.${key}`);
  },
});

const [left, top, width, height] = (["left", "top", "width", "height"] as const).map(sizes) as [
  ReturnType<typeof sizes>,
  ReturnType<typeof sizes>,
  ReturnType<typeof sizes>,
  ReturnType<typeof sizes>,
];

const bound = (value: Json, member: string): number | "" => (value === "" ? "" : asNumber(value, member));

export const chartTypes = {
  "Excel.ChartCollection": define<Sheet>({
    get: { Count: (s) => s.charts.length },
    items: (s) => s.charts.map(chartView),
    call: {
      Add: (s, args) => {
        requireRight(s, "allowEditObjects", "ChartCollection.add");
        return chartView(addChart(s, args.string(0), areaOf(args, 1, "ChartCollection.add"), args.string(2, "Auto")));
      },
    },
  }),

  "Excel.Chart": define<Chart>({
    get: {
      Id: (c) => c.id,
      Name: (c) => c.name,
      ChartType: (c) => c.type,
      DisplayBlanksAs: (c) => c.blanksAs,
      Left: left.get,
      Top: top.get,
      Width: width.get,
      Height: height.get,
    },
    set: {
      Name: (c, value) => {
        c.name = asString(value, "Chart.name");
      },
      ChartType: (c, value) => {
        c.type = requireType(asString(value, "Chart.chartType"), "Chart.chartType");
        for (const series of c.series) series.type = c.type;
      },
      DisplayBlanksAs: (c, value) => {
        c.blanksAs = asString(value, "Chart.displayBlanksAs");
      },
      Left: left.set,
      Top: top.set,
      Width: width.set,
      Height: height.set,
    },
    nav: {
      Title: (c) => new View("Excel.ChartTitle", c.title),
      Legend: (c) => new View("Excel.ChartLegend", c.legend),
      Axes: (c) => new View("Excel.ChartAxes", c),
      Series: (c) => new View("Excel.ChartSeriesCollection", c),
      Worksheet: (c) => new View("Excel.Worksheet", c.sheet),
    },
    call: {
      Delete: (c) => {
        requireRight(c.sheet, "allowEditObjects", "Chart.delete");
        c.sheet.charts = c.sheet.charts.filter((other) => other !== c);
      },
      SetData: (c, args) => setData(c, areaOf(args, 0, "Chart.setData"), args.string(1, "Auto")),
      SetPosition: (c, args) => {
        const from = rangePlace(args, 0, c.sheet);
        const to = args.has(1) ? rangePlace(args, 1, c.sheet) : null;
        Object.assign(c, { left: from.left, top: from.top });
        if (to) Object.assign(c, { width: to.right - from.left, height: to.bottom - from.top });
      },
    },
  }),

  "Excel.ChartTitle": define<Chart["title"]>({
    get: { Text: (t) => t.text, Visible: (t) => t.isVisible, Overlay: (t) => t.overlay },
    set: {
      ...textSetters("ChartTitle"),
      Overlay: (t, value) => {
        t.overlay = asBoolean(value, "ChartTitle.overlay");
      },
    },
  }),

  "Excel.ChartLegend": define<Chart["legend"]>({
    get: { Visible: (l) => l.isVisible, Position: (l) => l.position, Overlay: (l) => l.overlay },
    set: {
      Visible: (l, value) => {
        l.isVisible = asBoolean(value, "ChartLegend.visible");
      },
      Position: (l, value) => {
        l.position = asString(value, "ChartLegend.position");
      },
      Overlay: (l, value) => {
        l.overlay = asBoolean(value, "ChartLegend.overlay");
      },
    },
  }),

  "Excel.ChartAxes": define<Chart>({
    nav: {
      CategoryAxis: (c) => new View("Excel.ChartAxis", c.category),
      ValueAxis: (c) => new View("Excel.ChartAxis", c.value),
    },
  }),

  "Excel.ChartAxis": define<ChartAxis>({
    get: {
      Visible: (a) => a.isVisible,
      ReversePlotOrder: (a) => a.isReversed,
      NumberFormat: (a) => a.numberFormat,
      Minimum: (a) => a.minimum,
      Maximum: (a) => a.maximum,
    },
    set: {
      Visible: (a, value) => {
        a.isVisible = asBoolean(value, "ChartAxis.visible");
      },
      ReversePlotOrder: (a, value) => {
        a.isReversed = asBoolean(value, "ChartAxis.reversePlotOrder");
      },
      NumberFormat: (a, value) => {
        a.numberFormat = asString(value, "ChartAxis.numberFormat");
      },
      Minimum: (a, value) => {
        a.minimum = bound(value, "ChartAxis.minimum");
      },
      Maximum: (a, value) => {
        a.maximum = bound(value, "ChartAxis.maximum");
      },
    },
    nav: {
      Title: (a) => new View("Excel.ChartAxisTitle", a.title),
      MajorGridlines: (a) => new View("Excel.ChartGridlines", a),
    },
  }),

  "Excel.ChartAxisTitle": define<ChartText>({
    get: { Text: (t) => t.text, Visible: (t) => t.isVisible },
    set: textSetters("ChartAxisTitle"),
  }),

  "Excel.ChartGridlines": define<ChartAxis>({
    get: { Visible: (a) => a.hasGridlines },
    set: {
      Visible: (a, value) => {
        a.hasGridlines = asBoolean(value, "ChartGridlines.visible");
      },
    },
  }),

  "Excel.ChartSeriesCollection": define<Chart>({
    get: { Count: (c) => c.series.length },
    items: (c) => c.series.map(seriesView),
    call: {
      Add: (c, args) => {
        if (args.has(1)) throw invalidArgument("ChartSeriesCollection.add");
        const series = newSeries(c, args.string(0, ""));
        c.series.push(series);
        return seriesView(series);
      },
    },
  }),

  "Excel.ChartSeries": define<ChartSeries>({
    get: {
      Name: nameOf,
      ChartType: (s) => s.type,
      GapWidth: (s) => s.gapWidth,
      Overlap: (s) => s.overlap,
      MarkerStyle: (s) => s.markerStyle,
      HasDataLabels: (s) => s.hasDataLabels,
    },
    set: {
      Name: (s, value) => {
        s.name = asString(value, "ChartSeries.name");
      },
      ChartType: (s, value) => {
        s.type = requireType(asString(value, "ChartSeries.chartType"), "ChartSeries.chartType");
      },
      GapWidth: (s, value) => {
        s.gapWidth = asNumber(value, "ChartSeries.gapWidth");
      },
      Overlap: (s, value) => {
        s.overlap = asNumber(value, "ChartSeries.overlap");
      },
      MarkerStyle: (s, value) => {
        s.markerStyle = asString(value, "ChartSeries.markerStyle");
      },
      HasDataLabels: (s, value) => {
        s.hasDataLabels = asBoolean(value, "ChartSeries.hasDataLabels");
      },
    },
    nav: {
      Format: (s) => new View("Excel.ChartSeriesFormat", s),
      DataLabels: (s) => new View("Excel.ChartDataLabels", s),
    },
    call: {
      Delete: (s) => {
        s.chart.series = s.chart.series.filter((other) => other !== s);
      },
      SetValues: (s, args) => {
        s.values = areaOf(args, 0, "ChartSeries.setValues");
      },
      SetXAxisValues: (s, args) => {
        s.x = areaOf(args, 0, "ChartSeries.setXAxisValues");
      },
      GetDimensionValues: (s, args) => {
        const dimension = args.string(0);
        const area = { Values: s.values, YValues: s.values, Categories: s.x, XValues: s.x }[dimension];
        if (area === undefined) throw invalidArgument("ChartSeries.getDimensionValues");
        return area ? valuesOf(area) : [];
      },
    },
  }),

  "Excel.ChartSeriesFormat": define<ChartSeries>({
    nav: {
      Fill: (s) => new View("Excel.ChartFill", s),
      Line: (s) => new View("Excel.ChartLineFormat", s),
    },
  }),

  "Excel.ChartFill": define<ChartSeries>({
    call: {
      SetSolidColor: (s, args) => {
        s.fill = normalColor(args.string(0), "ChartFill.setSolidColor");
      },
      Clear: (s) => {
        s.fill = null;
      },
    },
  }),

  "Excel.ChartLineFormat": define<ChartSeries>({
    get: { Color: (s) => s.line, LineStyle: (s) => s.lineStyle, Weight: (s) => s.weight },
    set: {
      Color: (s, value) => {
        s.line = normalColor(value, "ChartLineFormat.color");
      },
      LineStyle: (s, value) => {
        s.lineStyle = asString(value, "ChartLineFormat.lineStyle");
      },
      Weight: (s, value) => {
        s.weight = asNumber(value, "ChartLineFormat.weight");
      },
    },
  }),

  "Excel.ChartDataLabels": define<ChartSeries>({
    get: { ShowValue: (s) => s.hasDataLabels, NumberFormat: (s) => s.labelFormat },
    set: {
      ShowValue: (s, value) => {
        s.hasDataLabels = asBoolean(value, "ChartDataLabels.showValue");
      },
      NumberFormat: (s, value) => {
        s.labelFormat = asString(value, "ChartDataLabels.numberFormat");
      },
    },
  }),
};

function textSetters(type: string) {
  return {
    Text: (t: ChartText, value: Json) => {
      t.text = asString(value, `${type}.text`);
      t.isVisible = true;
    },
    Visible: (t: ChartText, value: Json) => {
      t.isVisible = asBoolean(value, `${type}.visible`);
    },
  };
}
