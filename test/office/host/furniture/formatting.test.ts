import { describe, expect, it } from "vitest";
import { newWorkbook } from "../../excel.ts";
import { onSheet } from "./on-sheet.ts";

describe("formatting", () => {
  it("cells that differ answer null, cells that agree their value", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = "yellow";
      sheet.getRange("A1:B1").format.font.bold = true;
      const both = sheet.getRange("A1:B1").format.load("fill/color, font/bold");
      await context.sync();
      expect(both.fill.color).toBeNull();
      expect(both.font.bold).toBe(true);
    });
  });

  it("a formatted column has no million cells, and its cells take after it", async () => {
    const { workbook } = newWorkbook();
    await onSheet(async (sheet, context) => {
      sheet.getRange("B:B").numberFormat = [["@"]];
      sheet.getRange("B:B").format.columnWidth = 120;
      sheet.getRange("B7").values = [["007"]];
      const cell = sheet.getRange("B7").load("values, numberFormat, width");
      await context.sync();
      expect(cell.values).toEqual([["007"]]);
      expect(cell.numberFormat).toEqual([["@"]]);
      expect(cell.width).toBe(120);
    });
    expect(workbook.active.cells.size).toBe(1);
  });

  it("autofit makes a column wider for a longer text", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["Measurement methodology"]];
      sheet.getRange("A:A").format.autofitColumns();
      const format = sheet.getRange("A1").format.load("columnWidth");
      await context.sync();
      expect(format.columnWidth).toBeGreaterThan(100);
    });
  });

  it("cell properties are set and read for many cells at once", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.setCellProperties([[{ format: { fill: { color: "#ff0000" } } }, { format: { font: { italic: true } } }]]);
      const read = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { italic: true } },
      });
      await context.sync();
      expect(read.value).toEqual([
        [
          { address: "Sheet1!A1", format: { fill: { color: "#FF0000" }, font: { italic: false } } },
          { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { italic: true } } },
        ],
      ]);
    });
  });

  it("contents and formats are cleared apart", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.values = [[1], [2]];
      range.format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      const cells = ["A1", "A2"].map((a) => sheet.getRange(a).load("values, format/font/bold"));
      await context.sync();
      expect(cells.map((c) => [c.values[0]?.[0], c.format.font.bold])).toEqual([
        ["", true],
        [2, false],
      ]);
    });
  });

  it("a conditional format keeps its formula and colours, moves with its cells and is cleared", async () => {
    const { user, workbook } = newWorkbook();
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange("B2:B9").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = "=$B2<$C2";
      format.custom.format.fill.color = "orange";
      await context.sync();
      user.insertRows("1:1");
      const found = sheet.getRange("B5").conditionalFormats.load("items/type, items/custom/rule/formula");
      const where = sheet.getRange("B5").conditionalFormats.getItemAt(0).getRange().load("address");
      await context.sync();
      expect(found.items.map((f) => [f.type, f.custom.rule.formula])).toEqual([["Custom", "=$B2<$C2"]]);
      expect(where.address).toBe("Sheet1!B3:B10");
      sheet.getRange("B3").conditionalFormats.clearAll();
    });
    expect(workbook.active.conditionalFormats).toEqual([]);
  });
});
