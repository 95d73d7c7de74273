import { describe, expect, it } from "vitest";
import { newWorkbook } from "../excel.ts";

const onSheet = (run: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    run(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

describe("protection", () => {
  it("writing a locked cell is AccessDenied, writing an unlocked one is not", async () => {
    const { workbook } = newWorkbook();
    await onSheet((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("B1").values = [["free"]];
    });
    const writing = onSheet((sheet) => {
      sheet.getRange("A1").values = [["no"]];
    });
    await expect(writing).rejects.toMatchObject({
      code: "AccessDenied",
    });
    expect([0, 1].map((col) => workbook.active.cell(0, col).value)).toEqual(["", "free"]);
  });

  it("the user may not type into a locked cell either", async () => {
    const { user } = newWorkbook();
    await onSheet((sheet) => sheet.protection.protect());
    expect(() => user.type("A1", 1)).toThrow(expect.objectContaining({ code: "AccessDenied" }));
  });

  it("protecting a protected sheet fails: `protected` has to be loaded first", async () => {
    await onSheet((sheet) => sheet.protection.protect());
    await expect(onSheet((sheet) => sheet.protection.protect())).rejects.toMatchObject({ code: "InvalidOperation" });
    await Excel.run(async (context) => {
      const protection = context.workbook.worksheets.getItem("Sheet1").protection.load("protected, options");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options.allowFormatCells).toBe(false);
    });
  });

  it("a password that does not match leaves the sheet protected", async () => {
    const { workbook } = newWorkbook();
    await onSheet((sheet) => sheet.protection.protect({}, "secret"));
    await expect(onSheet((sheet) => sheet.protection.unprotect("guess"))).rejects.toMatchObject({
      code: "AccessDenied",
    });
    expect(workbook.active.protection).not.toBeNull();
    await onSheet((sheet) => sheet.protection.unprotect("secret"));
    expect(workbook.active.protection).toBeNull();
  });

  it("a table on a protected sheet does not grow", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [["Code", "Target"]];
      sheet.tables.add("A1:B1", true);
      sheet.getRange().format.protection.locked = false;
      sheet.protection.protect();
    });
    const grow = onSheet((sheet) => void sheet.tables.getItemAt(0).rows.add(undefined, [["1.1", 5]]));
    await expect(grow).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("rows are inserted into a protected sheet only where the protection allows it", async () => {
    await onSheet((sheet) => sheet.protection.protect({ allowInsertRows: true }));
    await onSheet((sheet) => void sheet.getRange("2:3").insert("Down"));
    await expect(onSheet((sheet) => void sheet.getRange("B:B").insert("Right"))).rejects.toMatchObject({
      code: "AccessDenied",
    });
  });

  it("protecting and unprotecting empty the user's undo list", async () => {
    const { user } = newWorkbook();
    user.type("A1", 1);
    await onSheet((sheet) => sheet.protection.protect());
    expect(user.undo()).toBe(false);
  });
});
