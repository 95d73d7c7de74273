import { describe, expect, it } from "vitest";
import { newWorkbook } from "../excel.ts";

describe("ranges through the real client", () => {
  it("a written block reads back with its address and value types", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").values = [
        [1, "two"],
        [true, ""],
      ];
      await context.sync();
      const used = sheet.getUsedRange().load("address, values, valueTypes, rowCount");
      await context.sync();
      expect(used.address).toBe("Sheet1!A1:B2");
      expect(used.values).toEqual([
        [1, "two"],
        [true, ""],
      ]);
      expect(used.valueTypes).toEqual([
        ["Double", "String"],
        ["Boolean", "Empty"],
      ]);
    });
  });

  it("what is written is read as Excel reads typing", async () => {
    newWorkbook(["Sheet1"], { calculate: () => 42 });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A8");
      range.values = [["12"], ["1,234.5"], ["50%"], ["'007"], ["=A1*2"], ["2021-Q3"], ["2021-03-31"], ["-abc"]];
      await context.sync();
      range.load("values, formulas, numberFormat, text");
      await context.sync();
      expect(range.values.flat()).toEqual([12, 1234.5, 0.5, "007", 42, "2021-Q3", 44286, "#NAME?"]);
      expect(range.formulas.flat()[4]).toBe("=A1*2");
      expect(range.formulas.flat()[7]).toBe("=-abc");
      expect(range.text.flat()).toEqual(["12", "1,234.50", "50%", "007", "42", "2021-Q3", "3/31/2021", "#NAME?"]);
    });
  });

  it("a cell formatted as text keeps what looks like a number as text", async () => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.numberFormat = [["@"]];
      cell.values = [["007"]];
      cell.load("values, valueTypes");
      await context.sync();
      expect(cell.values).toEqual([["007"]]);
      expect(cell.valueTypes).toEqual([["String"]]);
    });
  });

  it("a grid of another size than the range is refused", async () => {
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1, 2, 3]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
