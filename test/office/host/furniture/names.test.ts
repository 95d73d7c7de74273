import { describe, expect, it } from "vitest";
import { newWorkbook } from "../../excel.ts";
import { onSheet } from "./on-sheet.ts";

describe("names", () => {
  it("a name follows its cells and its sheet's name", async () => {
    const { user } = newWorkbook();
    await onSheet(async (sheet, context) => {
      context.workbook.names.add("Levels", sheet.getRange("A2:A4"), "levels of results");
      await context.sync();
      user.insertRows("3:3");
      user.renameSheet("Sheet1", "Lists of values");
      const name = context.workbook.names.getItem("levels").load("formula, comment, type");
      const range = context.workbook.names.getItem("Levels").getRange().load("address");
      await context.sync();
      expect(name.formula).toBe("='Lists of values'!$A$2:$A$5");
      expect(range.address).toBe("'Lists of values'!A2:A5");
      expect(name.comment).toBe("levels of results");
    });
  });

  it("a name given twice, or that looks like a cell, is refused", async () => {
    const add = (name: string) => onSheet((sheet, context) => context.workbook.names.add(name, sheet.getRange("A1")));
    await add("Levels");
    await expect(add("LEVELS")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    await expect(add("KPI1")).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
