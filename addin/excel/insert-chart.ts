import { type NativeChart, nativeCharts } from "../charts/native.ts";
import type { ChartList, ServedChart } from "../charts/served-chart.ts";
import { forceCreateSheet } from "../helpers.ts";
import { entered } from "./cells.ts";
import { NotPlaced } from "./insert-picture.ts";
import { SOFT, WARN } from "./look.ts";
import { codeOf, now } from "./run.ts";

/** Marks a sheet as ours to renew; a sheet of that name without it is the user's own. */
const MARK = "resultbook-chart";

/** Rows above the figures: finding, what is shown, source. */
const HEAD_ROWS = 4;
/** Rows a chart takes beside its figures. */
const CHART_ROWS = 18;
const CHART_COLUMNS = 8;

/**
 * Draws a chart as Excel's own on a sheet of its own, its figures beside it; inserting it again renews that sheet. Returns the
 * sheet's name. Throws `NotPlaced` where there is nothing to draw or the workbook takes no sheets.
 */
export async function insertNativeChart(
  chart: ServedChart,
  { title }: { readonly title: string },
  colours: ChartList["colours"],
): Promise<string> {
  const charts = nativeCharts(chart, colours);
  if (charts.length === 0)
    throw new NotPlaced(chart.empty?.text ?? "Nothing was accepted yet, so there is nothing to draw.");
  try {
    return await now(async (context) => {
      const name = await freeName(context.workbook, title.slice(0, 31), chart.id);
      const sheet = await forceCreateSheet(context.workbook, name);
      sheet.customProperties.add(MARK, chart.id);
      sheet.charts.load("items/name");
      await context.sync();
      for (const old of sheet.charts.items) old.delete();
      head(sheet, chart);
      let row = HEAD_ROWS;
      for (const native of charts) row = draw(sheet, native, row);
      sheet.showGridlines = false;
      sheet.activate();
      await context.sync();
      return name;
    });
  } catch (error) {
    if (codeOf(error) !== "AccessDenied") throw error;
    throw new NotPlaced(
      "The structure of this workbook is protected, so it takes no new sheet. Insert the picture instead.",
    );
  }
}

/** The name itself where it is free or ours; else with a number: a sheet of the user's is never emptied. */
async function freeName(workbook: Excel.Workbook, wanted: string, id: string): Promise<string> {
  const names = Array.from({ length: 9 }, (_, i) => (i === 0 ? wanted : `${wanted.slice(0, 28)} ${i + 1}`));
  const tries = names.map((name) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    const mark = sheet.customProperties.getItemOrNullObject(MARK);
    return { name, sheet: sheet.load("name"), mark: mark.load("value") };
  });
  await workbook.context.sync();
  const free = tries.find(({ sheet, mark }) => sheet.isNullObject || (!mark.isNullObject && mark.value === id));
  if (!free) throw new NotPlaced(`There are nine sheets “${wanted}” already. Rename or delete one, then insert again.`);
  return free.name;
}

function head(sheet: Excel.Worksheet, { title, subtitle, caption, sample }: ServedChart): void {
  const cells = sheet.getRangeByIndexes(0, 0, 3, 1);
  cells.values = [title, subtitle, caption].map((text) => [entered(text, "General")]);
  const [first, , last] = [0, 1, 2].map((row) => sheet.getRangeByIndexes(row, 0, 1, 1).format.font);
  first!.bold = true;
  first!.size = 14;
  last!.color = sample ? WARN : SOFT;
}

/** Figures at the left, the chart beside them; returns the row that the next may begin in. */
function draw(sheet: Excel.Worksheet, native: NativeChart, row: number): number {
  const { columns } = native;
  const rows = Math.max(...columns.map(({ cells }) => cells.length));
  for (const [column, { format }] of columns.entries())
    sheet.getRangeByIndexes(row + 1, column, rows, 1).numberFormat = format as unknown as string[][];
  const block = sheet.getRangeByIndexes(row, 0, rows + 1, columns.length);
  block.values = [
    columns.map(({ head: text }) => entered(text, "General")),
    ...Array.from({ length: rows }, (_, i) => columns.map(({ cells, format }) => entered(cells[i] ?? null, format))),
  ];
  sheet.getRangeByIndexes(row, 0, 1, columns.length).format.font.bold = true;
  block.format.autofitColumns();

  const range = (column: number): Excel.Range =>
    sheet.getRangeByIndexes(row + 1, column, columns[column]!.cells.length, 1);
  const chart = sheet.charts.add(native.type, range(native.series[0]!.y), "Columns");
  const end = Math.max(row + CHART_ROWS, row + rows + 1);
  const from = columns.length + 1;
  chart.setPosition(
    sheet.getRangeByIndexes(row, from, 1, 1),
    sheet.getRangeByIndexes(row + CHART_ROWS - 1, from + CHART_COLUMNS - 1, 1, 1),
  );
  chart.name = native.title;
  chart.title.text = native.title;
  chart.displayBlanksAs = "NotPlotted";
  chart.legend.visible = native.series.length > 1;
  chart.legend.position = "Bottom";
  chart.axes.valueAxis.numberFormat = native.format;
  const isBar = native.type.startsWith("Bar");
  // Excel draws the first row of a bar chart at the bottom.
  if (isBar) chart.axes.categoryAxis.reversePlotOrder = true;
  if (native.type === "XYScatterLinesNoMarkers") chart.axes.categoryAxis.numberFormat = "0";
  for (const [i, { name, x, y, colour, dashed }] of native.series.entries()) {
    const series = i === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(range(y));
    series.setXAxisValues(range(x));
    if (isBar) {
      series.format.fill.setSolidColor(colour);
      series.gapWidth = 60;
      if (native.type === "BarStacked") series.overlap = 100;
      series.hasDataLabels = true;
    } else {
      series.format.line.color = colour;
      if (dashed) series.format.line.lineStyle = "Dash";
    }
  }
  return end + 1;
}
