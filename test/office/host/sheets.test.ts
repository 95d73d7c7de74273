import { describe, expect, it } from "vitest";
import { newWorkbook } from "../excel.ts";

const add = (name: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });

describe("sheets", () => {
  it("the second sheet of one name fails with ItemAlreadyExists", async () => {
    await add("KPIs");
    await expect(add("kpis")).rejects.toMatchObject({ name: "RichApi.Error", code: "ItemAlreadyExists" });
  });

  it("a missing sheet is a null object, and fails when asked for by name", async () => {
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [[1]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("a sheet is renamed, moved, coloured, hidden and deleted", async () => {
    const { workbook } = newWorkbook(["One", "Two", "Three"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Two");
      sheet.name = "Results";
      sheet.position = 0;
      sheet.tabColor = "red";
      sheet.visibility = "VeryHidden";
      context.workbook.worksheets.getItem("Three").delete();
      const sheets = context.workbook.worksheets.load("items/name, items/visibility, items/tabColor");
      await context.sync();
      expect(sheets.items.map((s) => [s.name, s.visibility, s.tabColor])).toEqual([
        ["Results", "VeryHidden", "#FF0000"],
        ["One", "Visible", ""],
      ]);
    });
    expect(workbook.active.name).toBe("One");
  });

  it("the last visible sheet cannot be hidden or deleted", async () => {
    const hide = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
      await context.sync();
    });
    await expect(hide).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("a sheet's name of 32 letters, or with a slash, is refused", async () => {
    await expect(add("x".repeat(32))).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(add("2024/27")).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("nothing is added to a workbook whose structure is protected", async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect("secret");
      await context.sync();
    });
    await expect(add("KPIs")).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
