import { describe, expect, it } from "vitest";
import { newWorkbook } from "../excel.ts";

/** The text of a cell that holds a value in a format, through the real client. */
async function textOf(value: string | number | boolean, format: string): Promise<string> {
  newWorkbook();
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.values = [[value]];
    cell.numberFormat = [[format]];
    cell.load("text");
    await context.sync();
    return cell.text[0]![0]!;
  });
}

describe("what a cell shows", () => {
  it.each([
    [1234.5, "General", "1234.5"],
    [0.1 + 0.2, "General", "0.3"],
    [123_456_789_012, "General", "1.23457E+11"],
    [-7, "General", "-7"],
    [0, "General", "0"],
    [1234.567, "#,##0.00", "1,234.57"],
    [1234.567, "0", "1235"],
    [0.5, "#.##", ".5"],
    [7, "#.##", "7."],
    [7, "000", "007"],
    [12.5, "0.0##", "12.5"],
    [0.486, "0.0%", "48.6%"],
    [1_500_000, '0.0,,"M"', "1.5M"],
    [12_345, "0.00E+00", "1.23E+04"],
    [-3, "0;(0)", "(3)"],
    [0, '0;-0;"none"', "none"],
    [-3, "#,##0_);[Red](#,##0)", "(3)"],
    [52, '"CHF" 0', "CHF 52"],
    [52, "[$€-407] 0", "€ 52"],
    [44286, "yyyy-mm-dd", "2021-03-31"],
    [44286, "d mmm yyyy", "31 Mar 2021"],
    [44286, "dddd, mmmm d", "Wednesday, March 31"],
    [44286.75, "hh:mm", "18:00"],
    [44286.53125, "h:mm AM/PM", "12:45 PM"],
    [44286.000_694_4, "m/d/yy h:mm:ss", "3/31/21 0:01:00"],
    [true, "0.00", "TRUE"],
    ["n/a", "0.00", "n/a"],
    ["DI-01", '"KPI "@', "KPI DI-01"],
    [-1, "yyyy-mm-dd", "########"],
  ])("%s in the format %s is %s", async (value, format, text) => expect(await textOf(value, format)).toBe(text));

  it.each(["# ?/?", "[h]:mm", "[>=100]0;0.0", "Q0"])(
    "the format %s, which this host does not know, fails and says so",
    async (format) =>
      expect(textOf(1, format)).rejects.toMatchObject({
        code: "NotImplemented",
        message: expect.stringContaining(format),
      }),
  );
});
