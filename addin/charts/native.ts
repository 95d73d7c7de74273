import type { ChartList, Figure, ServedChart } from "./served-chart.ts";

/** A column of figures behind a native chart. */
export interface FigureColumn {
  readonly head: string;
  /** Excel number format. */
  readonly format: string;
  readonly cells: readonly Figure[];
}

/** A line or a group of bars: a column over the one before that places it. */
export interface NativeSeries {
  readonly name: string;
  /** Index in `columns`. */
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly dashed?: boolean;
}

/** A chart as Excel itself draws it: its figures, and what is drawn of them. Plain data. */
export interface NativeChart {
  readonly title: string;
  readonly type: "BarStacked" | "BarClustered" | "LineMarkers" | "XYScatterLinesNoMarkers";
  readonly columns: readonly FigureColumn[];
  readonly series: readonly NativeSeries[];
  /** Of the value axis. */
  readonly format: string;
}

type Colours = ChartList["colours"];

/** What Excel can draw of a served chart, from the same figures; several where each has a unit of its own. None where there is nothing to draw. */
export function nativeCharts(chart: ServedChart, colours: Colours): readonly NativeChart[] {
  if (chart.empty || chart.table.rows.length === 0) return [];
  if (chart.panels) return chart.panels.map((panel) => panelChart(panel, colours));
  if (chart.kind === "heatmap") return [overTime(chart, colours)];
  return [bars(chart, colours)];
}

const columnsOf = ({ table }: ServedChart): FigureColumn[] =>
  table.columns.map(({ label, kind, digits = 0 }, i) => ({
    head: kind === "points" ? `${label}, percentage points` : label,
    format: FORMATS[kind](digits),
    cells: table.rows.map((row) => {
      const cell = row[i] ?? null;
      return kind === "points" && typeof cell === "number" ? cell * 100 : cell;
    }),
  }));

const FORMATS = {
  text: () => "@",
  number: (digits: number) => `#,##0${digits > 0 ? `.${"0".repeat(digits)}` : ""}`,
  share: () => "0%",
  points: () => "+0.0;-0.0;0.0",
} as const;

/** Bars by row: what they are is in the first column. By status they are stacked, else side by side. */
function bars(chart: ServedChart, colours: Colours): NativeChart {
  const columns = columnsOf(chart);
  const drawn = chart.series ? chart.series.map((_, i) => i + 1) : drawnBars(chart);
  const accents = [colours.accent, colours.forecast];
  return {
    title: chart.title,
    type: chart.series ? "BarStacked" : "BarClustered",
    columns,
    series: drawn.map((y, i) => ({
      name: columns[y]!.head,
      x: categoryColumn(chart),
      y,
      colour: (chart.series ? colours[chart.series[i]!.status] : accents[i]) ?? colours.accent!,
    })),
    format: columns[drawn[0]!]!.format,
  };
}

/** A change where there is one; else where something stands, and its forecast. */
function drawnBars({ table: { columns } }: ServedChart): number[] {
  const change = columns.findIndex(({ kind }) => kind === "points");
  if (change >= 0) return [change];
  const shares = columns.flatMap(({ kind }, i) => (kind === "share" ? [i] : []));
  const numbers = columns.flatMap(({ kind }, i) => (kind === "number" ? [i] : []));
  return (shares.length > 0 ? shares : numbers).slice(0, 2);
}

/** The title of a KPI says more than its code. */
function categoryColumn({ table: { columns } }: ServedChart): number {
  const title = columns.findIndex(({ label, kind }) => kind === "text" && label === "Title");
  return Math.max(0, title);
}

/** Quarters down, one line a row of the table; what is no quarter is not drawn. */
function overTime(chart: ServedChart, colours: Colours): NativeChart {
  const quarters = chart.table.columns.flatMap(({ label }, i) => (/^\d{4}-Q[1-4]$/.test(label) ? [i] : []));
  const lines = chart.table.rows.map(
    (row): FigureColumn => ({
      head: String(row[0]),
      format: "0%",
      cells: quarters.map((i) => row[i] ?? null),
    }),
  );
  const labels = quarters.map((i) => chart.table.columns[i]!.label);
  return {
    title: chart.title,
    type: "LineMarkers",
    columns: [{ head: "Quarter", format: "@", cells: labels }, ...lines],
    series: lines.map(({ head }, i) => ({ name: head, x: 0, y: i + 1, colour: shade(colours, i, lines.length) })),
    format: "0%",
  };
}

/** One line is the accent; of several, the rest stay grey: Excel's reader picks out what they look for. */
const shade = (colours: Colours, i: number, of: number): string =>
  (of === 1 || i === 0 ? colours.accent : colours.planned) ?? "#0b72b5";

function panelChart(
  { kpi, title, unit, digits, planned, points, forecast }: NonNullable<ServedChart["panels"]>[number],
  colours: Colours,
): NativeChart {
  const format = FORMATS.number(digits);
  const lines = [
    { name: "Reported", of: points.map(({ time, value }) => ({ time, value })), colour: colours.accent! },
    {
      name: "Planned",
      of: planned.map(({ time, value }) => ({ time, value })),
      colour: colours.planned!,
      dashed: true,
    },
    {
      name: "Forecast",
      of: forecast.map(({ time, mid }) => ({ time, value: mid })),
      colour: colours.forecast!,
      dashed: true,
    },
  ].filter((line) => line.of.length > 0);
  return {
    title: `${kpi} ${title} (${unit})`,
    type: "XYScatterLinesNoMarkers",
    columns: lines.flatMap(({ name, of }) => [
      { head: `${name}: year`, format: "0.00", cells: of.map(({ time }) => time) },
      { head: name, format, cells: of.map(({ value }) => value) },
    ]),
    series: lines.map(({ name, colour, dashed = false }, i) => ({ name, x: 2 * i, y: 2 * i + 1, colour, dashed })),
    format,
  };
}
