import { describe, expect, it, vi } from "vitest";
import { excelBook } from "../../../addin/excel/book.ts";
import { buildTemplate, SetUpRefused } from "../../../addin/excel/build.ts";
import { readWorkbook } from "../../../addin/excel/read.ts";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { readXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { writeXlsx } from "../../../rbm/workbook/xlsx/write.ts";
import { newWorkbook } from "../excel.ts";
import { sampleContent } from "./opened.ts";

vi.setConfig({ testTimeout: 30_000 });

const options = { template: priorityTemplate, framework: framework2020, content: sampleContent() };
const build = () => Excel.run((context) => buildTemplate(context, options));
const read = () => Excel.run((context) => readWorkbook(context));

describe("building the template", () => {
  it("takes at most 8 round trips, none near 5 MB", async () => {
    const { host } = newWorkbook();
    await build();
    expect(host.roundTrips).toBeLessThanOrEqual(8);
    expect(host.largestRequest).toBeLessThan(4_000_000);
  });

  it("what it builds reads as the .xlsx file of the same content does", async () => {
    newWorkbook(["My notes"]);
    await build();
    const { sheets, names, properties } = await read();
    const file = await readXlsx(await writeXlsx(options));
    expect(sheets.slice(1).map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
    for (const [i, sheet] of file.sheets.entries()) expect(sheets[i + 1]).toEqual(sheet);
    expect(names).toEqual(file.names);
    expect(properties).toEqual(file.properties);
  });

  it("sheets of the user's stay as they are", async () => {
    const { user, workbook } = newWorkbook(["My notes", "Budget draft"]);
    user.type("Budget draft!B2", "=SUM(1,2)");
    user.format("Budget draft!B2", "fill.color", "#FFFF00");
    const cells = new Map(workbook.mustSheet("Budget draft").cells);
    await build();
    expect(workbook.mustSheet("Budget draft").cells).toEqual(cells);
    expect(workbook.sheets.slice(0, 2).map(({ name }) => name)).toEqual(["My notes", "Budget draft"]);
  });

  it("a sheet of the user's with a name of the template is not written over, and nothing is built", async () => {
    const { workbook } = newWorkbook(["risks"]);
    await expect(build()).rejects.toThrow(SetUpRefused);
    await expect(build()).rejects.toThrow("“risks”");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["risks"]);
    expect(workbook.names).toEqual([]);
  });

  it("dropdowns take a value of their list and no other", async () => {
    const { user } = newWorkbook();
    await build();
    const risks = (await read()).sheets.find(({ name }) => name === "Risks")!;
    const row = risks.row + risks.rows + 1;
    const status = "G";
    expect(() => user.type(`Risks!${status}${row}`, "perhaps")).toThrow(/This cell takes/);
    expect(() => user.type(`Risks!${status}${row}`, "Open")).not.toThrow();
  });

  it("a code stays a code and a text that starts with a minus stays a text", async () => {
    newWorkbook();
    const content = {
      ...options.content,
      sheets: {
        ...options.content.sheets,
        results: [{ ...options.content.sheets.results![0]!, code: "1.10", title: "-2021 =x, 1-2" }],
      },
    };
    await Excel.run((context) => buildTemplate(context, { ...options, content }));
    const results = (await read()).sheets.find(({ name }) => name === "Results")!;
    const row = results.columns.map((cells) => cells[4 - results.row]);
    expect(row).toContain("1.10");
    expect(row).toContain("-2021 =x, 1-2");
    expect(results.formulas).toEqual({});
  });
});

describe("reading the open workbook", () => {
  it("takes two round trips for all sheets", async () => {
    const { host } = newWorkbook();
    await build();
    host.forgetTrips();
    const { sheets } = await read();
    expect(sheets.length).toBeGreaterThan(10);
    expect(host.roundTrips).toBe(2);
  });

  it("reads in parts what would be too large for one answer", async () => {
    const { host, workbook } = newWorkbook(["Big"]);
    const sheet = workbook.mustSheet("Big");
    for (let row = 0; row < 20_000; row++) for (let col = 0; col < 8; col++) sheet.enter(row, col, row * 8 + col);
    const big = (await read()).sheets[0]!;
    expect([big.rows, big.columns.length]).toEqual([20_000, 8]);
    expect(big.columns[7]![19_999]).toBe(19_999 * 8 + 7);
    expect(Math.max(...host.trips.filter(({ errorCode }) => !errorCode).map((t) => t.responseBytes))).toBeLessThan(
      5_000_000,
    );
  });

  it("read in parts is what it is read at once: formulas, errors, dates and texts that look like them", async () => {
    const { host, user, workbook } = newWorkbook(["Big"], { calculate: () => 4 });
    const sheet = workbook.mustSheet("Big");
    for (let row = 0; row < 30_000; row++)
      for (let col = 0; col < 8; col++) sheet.enter(row, col, `Text ${row} ${col}`);
    user.paste("B3", [["=2+2", "'=2+2", "#N/A", "'#N"]]);
    user.paste("B29000", [["2021-09-30", "=1/0", "'#5"]]);
    const [big] = (await read()).sheets;
    const at = (row: number) => big!.columns.slice(1, 5).map((cells) => cells[row]);
    expect(at(2)).toEqual([4, "=2+2", { error: "#N/A" }, "#N"]);
    expect(at(28_999)).toEqual([{ date: "2021-09-30" }, 4, "#5", "Text 28999 4"]);
    expect(big!.formulas).toEqual({ B3: "2+2", C29000: "1/0" });
    expect([big!.rows, big!.columns[7]![29_999]]).toEqual([30_000, "Text 29999 7"]);
    const answers = host.trips.filter(({ errorCode }) => !errorCode).map(({ responseBytes }) => responseBytes);
    expect(Math.max(...answers)).toBeLessThan(5_000_000);
  });

  it("knows dates, errors, formulas and hidden rows from what only looks like them", async () => {
    const { user } = newWorkbook(["Sheet1"], { calculate: () => 4 });
    user.type("A1", "2021-09-30");
    user.type("A2", "'2021-09-30");
    user.type("A3", "#N/A");
    user.type("A4", "=2+2");
    user.type("A5", 44469);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("2:2").rowHidden = true;
      await context.sync();
    });
    const [sheet] = (await read()).sheets;
    expect(sheet!.columns).toEqual([[{ date: "2021-09-30" }, "2021-09-30", { error: "#N/A" }, 4, 44469]]);
    expect(sheet!.formulas).toEqual({ A4: "2+2" });
    expect(sheet!.hiddenRows).toEqual([1]);
  });

  it("waits while a cell is being edited", async () => {
    const { user } = newWorkbook(["Sheet1"]);
    user.type("A1", 1);
    user.startEditing();
    const reading = excelBook().read();
    user.finishEditing();
    expect((await reading).sheets[0]!.columns).toEqual([[1]]);
  });
});
