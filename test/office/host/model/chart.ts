import { invalidArgument, notImplemented } from "../error.ts";
import type { Json } from "../json.ts";
import { grid } from "../rect.ts";
import { Area } from "./area.ts";
import type { Sheet } from "./sheet.ts";

export interface ChartText {
  text: string;
  isVisible: boolean;
}

export interface ChartAxis {
  readonly title: ChartText;
  isVisible: boolean;
  hasGridlines: boolean;
  isReversed: boolean;
  numberFormat: string;
  /** Empty while Excel chooses. */
  minimum: number | "";
  maximum: number | "";
}

export interface ChartSeries {
  readonly chart: Chart;
  /** Empty where the cell that names it is followed. */
  name: string;
  nameFrom: Area | null;
  values: Area | null;
  x: Area | null;
  type: string;
  fill: string | null;
  line: string | null;
  lineStyle: string;
  weight: number;
  gapWidth: number;
  overlap: number;
  markerStyle: string;
  hasDataLabels: boolean;
  labelFormat: string;
}

export interface Chart {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  readonly title: ChartText & { overlay: boolean };
  readonly legend: { isVisible: boolean; position: string; overlay: boolean };
  readonly category: ChartAxis;
  readonly value: ChartAxis;
  blanksAs: string;
  series: ChartSeries[];
}

/** Kinds of Excel charts that this host draws series for; others are not known to be right, so they fail. */
const TYPES = new Set([
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
]);

const isXy = (type: string) => type.startsWith("XYScatter");

export function requireType(type: string, member: string): string {
  if (!TYPES.has(type)) throw notImplemented(`${member} ${type}`);
  return type;
}

const axis = (): ChartAxis => ({
  title: { text: "", isVisible: false },
  isVisible: true,
  hasGridlines: false,
  isReversed: false,
  numberFormat: "General",
  minimum: "",
  maximum: "",
});

/** Makes a chart of a block of cells: series by column or by row, the first line naming them where it is text. */
export function addChart(sheet: Sheet, type: string, source: Area, seriesBy: string): Chart {
  const chart: Chart = {
    id: sheet.workbook.newId(),
    sheet,
    name: `Chart ${sheet.charts.length + 1}`,
    type: requireType(type, "ChartCollection.add"),
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    title: { text: "", isVisible: true, overlay: false },
    legend: { isVisible: true, position: "Right", overlay: false },
    category: axis(),
    value: { ...axis(), hasGridlines: true },
    blanksAs: "NotPlotted",
    series: [],
  };
  setData(chart, source, seriesBy);
  sheet.charts.push(chart);
  return chart;
}

export function setData(chart: Chart, source: Area, seriesBy: string): void {
  const { sheet, rect } = source;
  if (!["Auto", "Columns", "Rows"].includes(seriesBy)) throw invalidArgument("Chart.setData");
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && rect.cols > rect.rows);
  const [lines, length] = byRows ? [rect.rows, rect.cols] : [rect.cols, rect.rows];
  const at = (line: number, from: number, count: number): Area =>
    byRows
      ? new Area(sheet, { row: rect.row + line, col: rect.col + from, rows: 1, cols: count })
      : new Area(sheet, { row: rect.row + from, col: rect.col + line, rows: count, cols: 1 });
  const isText = (area: Area): boolean => valuesOf(area).every((value) => typeof value === "string");
  const corner = valuesOf(at(0, 0, 1))[0];
  const hasCategories =
    lines > 1 && (isXy(chart.type) || corner === "" || isText(at(0, Math.min(1, length - 1), length - 1)));
  const first = hasCategories ? 1 : 0;
  const named = length > 1 && Array.from({ length: lines - first }, (_, i) => at(first + i, 0, 1)).every(isText);
  const from = named ? 1 : 0;
  chart.series = Array.from({ length: lines - first }, (_, i) => ({
    ...newSeries(chart, ""),
    nameFrom: named ? at(first + i, 0, 1) : null,
    values: at(first + i, from, length - from),
    x: hasCategories ? at(0, from, length - from) : null,
  }));
}

export const newSeries = (chart: Chart, name: string): ChartSeries => ({
  chart,
  name,
  nameFrom: null,
  values: null,
  x: null,
  type: chart.type,
  fill: null,
  line: null,
  lineStyle: "Automatic",
  weight: 2.25,
  gapWidth: 150,
  overlap: 0,
  markerStyle: "Automatic",
  hasDataLabels: false,
  labelFormat: "General",
});

export const nameOf = (series: ChartSeries): string => {
  if (series.name !== "" || !series.nameFrom) return series.name || `Series${series.chart.series.indexOf(series) + 1}`;
  return String(valuesOf(series.nameFrom)[0]);
};

export const valuesOf = ({ sheet, rect }: Area): Json[] => grid(rect, (row, col) => sheet.cell(row, col).value).flat();

/** Every block of cells that charts of a workbook are drawn from. */
export const chartAreas = (sheets: readonly Sheet[]): Area[] =>
  sheets.flatMap(({ charts }) =>
    charts.flatMap(({ series }) =>
      series.flatMap(({ nameFrom, values, x }) => [nameFrom, values, x].filter((area) => area !== null)),
    ),
  );
