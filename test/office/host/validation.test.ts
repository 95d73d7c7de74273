import { describe, expect, it } from "vitest";
import { newWorkbook } from "../excel.ts";
import { ValidationStop } from "./user.ts";

const LEVELS = { list: { inCellDropDown: true, source: "Outcome,Output" } };

const onSheet = (run: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    run(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

const restrict = (address: string) =>
  onSheet((sheet) => {
    sheet.getRange(address).dataValidation.rule = LEVELS;
  });

const invalidIn = (address: string) =>
  Excel.run(async (context) => {
    const validation = context.workbook.worksheets.getItem("Sheet1").getRange(address).dataValidation;
    const cells = validation.getInvalidCellsOrNullObject().load("address");
    await context.sync();
    return cells.isNullObject ? null : cells.address;
  });

describe("data validation", () => {
  it("rule, alert and prompt read back as set", async () => {
    await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("B2:B9");
      dataValidation.rule = LEVELS;
      dataValidation.errorAlert = { title: "Level", message: "Choose a level.", showAlert: true, style: "Stop" };
      dataValidation.prompt = { title: "Level", message: "Outcome or output", showPrompt: true };
      dataValidation.ignoreBlanks = false;
      dataValidation.load("type, rule, errorAlert, prompt, ignoreBlanks");
      await context.sync();
      expect(dataValidation.type).toBe("List");
      expect(dataValidation.rule).toEqual(LEVELS);
      expect(dataValidation.errorAlert.message).toBe("Choose a level.");
      expect(dataValidation.prompt.title).toBe("Level");
      expect(dataValidation.ignoreBlanks).toBe(false);
    });
  });

  it("typing outside the list is stopped, and nothing changes", async () => {
    const { user, workbook } = newWorkbook();
    await restrict("B2:B9");
    user.type("B2", "Output");
    expect(() => user.type("B2", "Impact")).toThrow(ValidationStop);
    expect(workbook.active.cell(1, 1).value).toBe("Output");
  });

  it("a paste over a dropdown bypasses validation and takes it away", async () => {
    const { user } = newWorkbook();
    await restrict("B2:B9");
    user.paste("B3", [["Impact"], ["Vision"]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("B2:B5").load("values");
      const pasted = sheet.getRange("B3:B4").dataValidation.load("type");
      const whole = sheet.getRange("B2:B9").dataValidation.load("type, rule");
      await context.sync();
      expect(range.values.flat()).toEqual(["", "Impact", "Vision", ""]);
      expect(pasted.type).toBe("None");
      expect(whole.type).toBe("Inconsistent");
      expect(whole.rule).toBeNull();
    });
  });

  it("pasting values only keeps the validation, which then finds what is invalid", async () => {
    const { user } = newWorkbook();
    await restrict("B2:B9");
    user.pasteValues("B2", [["Output"], ["Impact"], ["Vision"]]);
    expect(await invalidIn("B2:B9")).toBe("Sheet1!B3:B4");
    expect(await invalidIn("B2")).toBeNull();
  });

  it("what the add-in writes is not validated", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B2").dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: "Between" } };
      sheet.getRange("B2").values = [[250]];
    });
    expect(await invalidIn("B2")).toBe("Sheet1!B2");
  });

  it("a typed list over 255 characters is refused, a named range of any length is not", async () => {
    const items = Array.from({ length: 60 }, (_, i) => [`Priority ${i}`]);
    const tooLong = onSheet((sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: items.join(",") } };
    });
    await expect(tooLong).rejects.toMatchObject({ code: "InvalidArgument" });
    const { user } = newWorkbook();
    await onSheet((sheet) => {
      sheet.getRange("F1:F60").values = items;
      sheet.context.workbook.names.add("Priorities", sheet.getRange("F1:F60"));
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Priorities" } };
    });
    user.type("A1", "Priority 59");
    expect(() => user.type("A1", "Priority 60")).toThrow(ValidationStop);
  });

  it("where all cells are valid there are none that are not: asked for, that is ItemNotFound; `valid` is null for some of both", async () => {
    const state = (address: string) =>
      Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange(address);
        dataValidation.load("valid");
        const none = dataValidation.getInvalidCellsOrNullObject();
        await context.sync();
        return [dataValidation.valid, none.isNullObject];
      });
    const { user } = newWorkbook();
    await restrict("A1:A2");
    user.type("A1", "Outcome");
    expect(await state("A1:A2")).toEqual([true, true]);
    const asked = onSheet((sheet) => sheet.getRange("A1:A2").dataValidation.getInvalidCells().load("address"));
    await expect(asked).rejects.toMatchObject({ code: "ItemNotFound" });
    user.pasteValues("A2", [["Impact"]]);
    expect(await state("A1:A2")).toEqual([null, false]);
    expect(await state("A2")).toEqual([false, false]);
  });

  it("a warning lets the value through", async () => {
    const { user, workbook } = newWorkbook();
    await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = LEVELS;
      dataValidation.errorAlert = { title: "", message: "", showAlert: true, style: "Warning" };
    });
    user.type("A1", "Impact");
    expect(workbook.active.cell(0, 0).value).toBe("Impact");
  });

  it("validation moves with its cells when rows are inserted above", async () => {
    const { user } = newWorkbook();
    await restrict("B2:B3");
    user.insertRows("1:1");
    expect(() => user.type("B4", "Impact")).toThrow(ValidationStop);
    user.type("B2", "Impact");
  });
});
