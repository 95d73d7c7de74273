import { describe, expect, it } from "vitest";
import { newWorkbook } from "../excel.ts";

const writeOne = () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
  });

describe("the batch protocol", () => {
  it("an unimplemented member fails naming itself", async () => {
    const flash = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").flashFill();
      await context.sync();
    });
    await expect(flash).rejects.toMatchObject({
      code: "NotImplemented",
      message: "Excel.Range.FlashFill is not implemented by the test host",
    });
  });

  it("an unimplemented property asked for by name fails naming itself", async () => {
    const load = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("linkedDataTypeState");
      await context.sync();
    });
    await expect(load).rejects.toMatchObject({ code: "NotImplemented", message: /Excel\.Range\.LinkedDataTypeState/ });
  });

  it("a property that was not loaded cannot be read", async () => {
    await expect(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        await context.sync();
        return range.values;
      }),
    ).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("round trips are counted, the client's own clean-up apart", async () => {
    const { host } = newWorkbook();
    await writeOne();
    await host.settled();
    expect(host.roundTrips).toBe(1);
    expect(host.trips).toHaveLength(2);
    expect(host.referenceCount).toBe(0);
  });

  it("the bytes of each batch are counted", async () => {
    const { host } = newWorkbook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["é".repeat(1000)]];
      await context.sync();
    });
    expect(host.largestRequest).toBeGreaterThan(2000);
  });

  it("a batch over 5 MB is refused, and nothing of it is done", async () => {
    const { workbook } = newWorkbook();
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x".repeat(5 * 1024 * 1024)]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(workbook.active.cell(0, 0).value).toBe("");
  });

  it("the next batch fails with the code it is told to, the one after does not", async () => {
    const { host, workbook } = newWorkbook();
    host.failNext("GeneralException");
    await expect(writeOne()).rejects.toMatchObject({ code: "GeneralException" });
    expect(workbook.active.cell(0, 0).value).toBe("");
    await writeOne();
    expect(workbook.active.cell(0, 0).value).toBe(1);
  });

  it("what a batch did before its error stays done", async () => {
    const { workbook } = newWorkbook();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:A3").values = [[1, 2]];
      sheet.getRange("A4").values = [[1]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
    expect([0, 3].map((row) => workbook.active.cell(row, 0).value)).toEqual([1, ""]);
  });

  it("in cell-edit mode a batch fails, and one that may wait waits", async () => {
    const { host, user, workbook } = newWorkbook();
    user.startEditing();
    await expect(writeOne()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[2]];
      await context.sync();
    });
    expect(workbook.active.cell(0, 0).value).toBe("");
    user.finishEditing();
    await waiting;
    await host.settled();
    expect(workbook.active.cell(0, 0).value).toBe(2);
  });

  it("held batches do nothing until released", async () => {
    const { host, workbook } = newWorkbook();
    const release = host.hold();
    const writing = writeOne();
    await Promise.resolve();
    expect(workbook.active.cell(0, 0).value).toBe("");
    release();
    await writing;
    expect(workbook.active.cell(0, 0).value).toBe(1);
  });

  it("members newer than the host's ExcelApi are refused by the client", async () => {
    newWorkbook(["Sheet1"], { requirements: { ExcelApi: "1.7" } });
    const use = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").dataValidation.clear();
      await context.sync();
    });
    await expect(use).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("a range written in several chunks by the client arrives whole", async () => {
    const { workbook } = newWorkbook();
    const values = Array.from({ length: 1000 }, (_, i) => Array.from({ length: 5 }, (_, j) => i * 5 + j));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:E1000").values = values;
      await context.sync();
    });
    expect(workbook.active.cell(999, 4).value).toBe(4999);
  });
});
