import { describe, expect, it } from "vitest";
import { newWorkbook } from "../../excel.ts";
import { onSheet } from "./on-sheet.ts";

describe("undo", () => {
  it("takes back one action of the user at a time, whatever the add-in did in between", async () => {
    const { user, workbook } = newWorkbook();
    user.paste("A1", [[1], [2]]);
    user.type("A1", 9);
    await onSheet((sheet) => {
      sheet.getRange("C1").values = [["add-in"]];
    });
    expect(user.undo()).toBe(true);
    expect([0, 1].map((row) => workbook.active.cell(row, 0).value)).toEqual([1, 2]);
    expect(user.undo()).toBe(true);
    expect([0, 1].map((row) => workbook.active.cell(row, 0).value)).toEqual(["", ""]);
    expect(workbook.active.cell(0, 2).value).toBe("add-in");
    expect(user.undo()).toBe(false);
  });

  it("deleted rows come back with their validation, comments and names", async () => {
    const { user, workbook } = newWorkbook();
    await onSheet((sheet, context) => {
      sheet.getRange("A2:A3").values = [["kept"], ["gone"]];
      sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "gone" } };
      context.workbook.comments.add("Sheet1!A3", "Mind this one");
      context.workbook.names.add("Gone", sheet.getRange("A3"));
    });
    user.deleteRows("3:3");
    expect(workbook.active.validations).toEqual([]);
    expect(workbook.active.comments).toEqual([]);
    expect(workbook.names[0]?.formula).toBe("=#REF!");
    user.undo();
    expect(workbook.active.cell(2, 0).value).toBe("gone");
    expect(workbook.active.validations).toHaveLength(1);
    expect(workbook.active.comments).toHaveLength(1);
    expect(workbook.names[0]?.formula).toBe("=Sheet1!$A$3");
  });
});
