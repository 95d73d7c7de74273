import { describe, expect, it } from "vitest";
import { type NativeChart, nativeCharts } from "../../../addin/charts/native.ts";
import type { ServedChart } from "../../../addin/charts/served-chart.ts";
import { insertNativeChart } from "../../../addin/excel/insert-chart.ts";
import { insertPicture } from "../../../addin/excel/insert-picture.ts";
import { type ChartId, charts } from "../../../charts/index.ts";
import { fixture, options } from "../../plots/fixture.ts";
import { newWorkbook } from "../excel.ts";

const PNG = Uint8Array.from(atob("iVBORw0KGgoAAAANSUhEUgAAAAoAAAAUCAYAAAC07w7bAAAAAElFTkSuQmCC"), (c) =>
  c.charCodeAt(0),
);
const COLOURS = { "on track": "#117a86", accent: "#0b72b5", planned: "#82909b", forecast: "#8fbfe0" };

const rows = (({ kpis, crossPriority }) => ({ kpis, crossPriority }))(fixture());

/** A chart as the server sends it: the model as JSON. */
const served = (id: ChartId, priority?: string): ServedChart =>
  JSON.parse(JSON.stringify(charts[id].model(rows, { ...options, ...(priority && { priority }) })));

describe("a chart as a picture", () => {
  it("lies over the selected cell, keeps its proportions and says its finding to who cannot see it", async () => {
    const { host, user, workbook } = newWorkbook(["Report"]);
    user.select("Report!C4");
    host.forgetTrips();
    const chart = served("status");
    expect(await insertPicture(PNG, chart)).toBe("Report!C4");
    expect(host.roundTrips).toBe(2);
    const [picture] = workbook.mustSheet("Report").shapes;
    expect(picture).toMatchObject({
      altTextTitle: chart.title,
      altTextDescription: chart.alt,
      width: 480,
      height: 960,
    });
    expect([picture?.left, picture?.top].every((points) => points! > 0)).toBe(true);
  });

  it("a protected sheet is said in words", async () => {
    const { user, workbook } = newWorkbook(["Cover"]);
    user.protect("Cover");
    await expect(insertPicture(PNG, served("status"))).rejects.toThrow("This sheet is protected");
    expect(workbook.mustSheet("Cover").shapes).toEqual([]);
  });
});

describe("a chart that Excel draws", () => {
  it("stacks the KPIs by status in the colours of every other chart, over its own figures", async () => {
    const { workbook } = newWorkbook(["Report"]);
    const chart = served("status");
    const name = await insertNativeChart(chart, { title: "KPIs by status" }, COLOURS);
    expect(name).toBe("KPIs by status");
    const sheet = workbook.mustSheet(name);
    const [made] = sheet.charts;
    expect(made).toMatchObject({ type: "BarStacked", title: { text: chart.title }, category: { isReversed: true } });
    expect(made?.series.map((series) => series.name)).toEqual(
      chart.table.columns.slice(1, 1 + chart.series!.length).map(({ label }) => label),
    );
    expect(made?.series[0]?.fill).toBe("#117A86");
    const values = await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getItem(name).charts.getItemAt(0).series.getItemAt(0);
      const asked = [first.getDimensionValues("Categories"), first.getDimensionValues("Values")];
      await context.sync();
      return asked.map(({ value }) => value);
    });
    expect(values).toEqual([chart.table.rows.map((row) => row[0]), chart.table.rows.map((row) => row[1])]);
    expect(sheet.cell(0, 0).value).toBe(chart.title);
    expect(sheet.cell(2, 0).value).toBe(chart.caption);
  });

  it("small multiples are a chart a KPI, each line over its own times, gaps left as gaps", async () => {
    const { workbook } = newWorkbook(["Report"]);
    const chart = served("multiples", "Statistics");
    const name = await insertNativeChart(chart, { title: "Headline KPIs" }, COLOURS);
    const made = workbook.mustSheet(name).charts;
    expect(made).toHaveLength(chart.panels!.length);
    const { points, planned, forecast } = chart.panels![0]!;
    const lines = { Reported: points.length, Planned: planned.length, Forecast: forecast.length };
    expect(Object.fromEntries(made[0]!.series.map(({ name: of, x }) => [of, x?.rect.rows]))).toEqual(lines);
    expect(made[0]?.blanksAs).toBe("NotPlotted");
  });

  it("inserted again it renews its sheet and adds none", async () => {
    const { workbook } = newWorkbook(["Report"]);
    for (const id of ["movers", "movers"] as const) await insertNativeChart(served(id), { title: "Movers" }, COLOURS);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Report", "Movers"]);
    expect(workbook.mustSheet("Movers").charts).toHaveLength(1);
  });

  it("a sheet of the user's that has its name is left as it is", async () => {
    const { user, workbook } = newWorkbook(["Movers"]);
    user.type("Movers!A1", "mine");
    expect(await insertNativeChart(served("movers"), { title: "Movers" }, COLOURS)).toBe("Movers 2");
    expect(workbook.mustSheet("Movers").cell(0, 0).value).toBe("mine");
  });

  it("where nothing was accepted nothing is drawn, and why is said", async () => {
    const { workbook } = newWorkbook(["Report"]);
    const empty = { title: "Nothing to show", text: "No quarter was accepted yet." };
    await expect(insertNativeChart({ ...served("movers"), empty }, { title: "Movers" }, COLOURS)).rejects.toThrow(
      "No quarter was accepted yet.",
    );
    expect(workbook.sheets).toHaveLength(1);
  });

  it.each(Object.keys(charts) as ChartId[])("%s: every series has a value for each of its places", (id) => {
    const drawn: readonly NativeChart[] = nativeCharts(served(id), COLOURS);
    expect(drawn.length).toBeGreaterThan(0);
    for (const { columns, series } of drawn) {
      expect(series.length).toBeGreaterThan(0);
      for (const { x, y } of series) expect(columns[x]!.cells.length).toBe(columns[y]!.cells.length);
      for (const { y } of series)
        expect(columns[y]!.cells.every((cell) => cell === null || typeof cell === "number")).toBe(true);
    }
  });
});
