import { describe, expect, it } from "vitest";
import { newWorkbook } from "../excel.ts";

const FIGURES = [
  ["Priority", "On track", "Off track"],
  ["Digital Inclusion", 4, 2],
  ["Cybersecurity", 1, 5],
];

/** A sheet with figures and a chart of them. */
async function charted(type: string, seriesBy: "Auto" | "Columns" | "Rows", figures: unknown[][] = FIGURES) {
  const opened = newWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRangeByIndexes(0, 0, figures.length, figures[0]!.length);
    range.values = figures;
    sheet.charts.add(type as Excel.ChartType, range, seriesBy);
    await context.sync();
  });
  return opened;
}

/** Name, categories and values of every series, as the client is told. */
const told = () =>
  Excel.run(async (context) => {
    const { series } = context.workbook.worksheets.getItem("Sheet1").charts.getItemAt(0);
    series.load("items/name");
    await context.sync();
    const asked = series.items.map((one) => ({
      name: one.name,
      x: one.getDimensionValues("Categories"),
      y: one.getDimensionValues("Values"),
    }));
    await context.sync();
    return asked.map(({ name, x, y }) => ({ name, x: x.value, y: y.value }));
  });

describe("charts", () => {
  it("a chart takes its series from columns, their names from the head, its categories from the texts at the left", async () => {
    await charted("BarStacked", "Columns");
    expect(await told()).toEqual([
      { name: "On track", x: ["Digital Inclusion", "Cybersecurity"], y: [4, 1] },
      { name: "Off track", x: ["Digital Inclusion", "Cybersecurity"], y: [2, 5] },
    ]);
  });

  it("by rows it is the other way round", async () => {
    await charted("Line", "Rows");
    expect((await told())[1]).toEqual({ name: "Cybersecurity", x: ["On track", "Off track"], y: [1, 5] });
  });

  it("a chart follows its cells: when they change and when rows are put above them", async () => {
    const { user } = await charted("BarStacked", "Columns");
    user.insertRows("1:2");
    user.type("Sheet1!B4", 9);
    expect((await told())[0]).toEqual({ name: "On track", x: ["Digital Inclusion", "Cybersecurity"], y: [9, 1] });
  });

  it("a series is added with its own values and places, and coloured", async () => {
    const { workbook } = await charted("XYScatterLinesNoMarkers", "Columns", [
      [2020, 31],
      [2024, 80],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const series = sheet.charts.getItemAt(0).series.add("Planned");
      series.setXAxisValues(sheet.getRange("A1:A2"));
      series.setValues(sheet.getRange("B1:B2"));
      series.format.line.color = "#0b72b5";
      await context.sync();
    });
    expect((await told())[1]).toMatchObject({ name: "Planned", x: [2020, 2024], y: [31, 80] });
    expect(workbook.active.charts[0]?.series[1]?.line).toBe("#0B72B5");
  });

  it("a kind of chart that this host cannot draw fails loudly and leaves none behind", async () => {
    await expect(charted("Treemap", "Columns")).rejects.toMatchObject({ code: "NotImplemented" });
    await expect(charted("BarStacked", "Sideways" as "Rows")).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("what is not implemented of a chart fails and names itself", async () => {
    await charted("Line", "Columns");
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").charts.getItemAt(0).getImage();
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ message: expect.stringContaining("Excel.Chart.GetImage") });
  });

  it("a protected sheet takes no chart", async () => {
    newWorkbook();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.protection.protect();
      sheet.charts.add("Line", sheet.getRange("A1:B2"), "Columns");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
