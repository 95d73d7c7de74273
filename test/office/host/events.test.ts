import { describe, expect, it } from "vitest";
import { type NewWorkbookOptions, newWorkbook } from "../excel.ts";

/** A workbook whose changes are collected as the client tells them. */
async function watched(names: string[] = ["Sheet1"], options: NewWorkbookOptions = {}) {
  const opened = newWorkbook(names, options);
  const changes: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void changes.push(event));
    await context.sync();
  });
  return { ...opened, changes };
}

describe("onChanged", () => {
  it("a change of one cell carries what it held before and after", async () => {
    const { host, user, changes } = await watched();
    user.type("B2", 99);
    user.type("B2", "n/a");
    await host.settled();
    expect(changes.map((c) => [c.address, c.changeType, c.source])).toEqual([
      ["B2", "RangeEdited", "Local"],
      ["B2", "RangeEdited", "Local"],
    ]);
    expect(changes.map((c) => c.details)).toEqual([
      { valueBefore: "", valueAfter: 99, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
      { valueBefore: 99, valueAfter: "n/a", valueTypeBefore: "Double", valueTypeAfter: "String" },
    ]);
  });

  it("a change of two cells carries no details", async () => {
    const { host, user, changes } = await watched();
    user.paste("A1", [[1, 2]]);
    await host.settled();
    expect(changes.map((c) => [c.address, c.details])).toEqual([["A1:B1", undefined]]);
  });

  it("two edits in the same millisecond are two events", async () => {
    const { host, user, changes } = await watched();
    user.type("A1", 1);
    user.type("A2", 2);
    await host.settled();
    expect(changes.map((c) => c.address)).toEqual(["A1", "A2"]);
  });

  it("the add-in's own writes say so, the user's and others' do not", async () => {
    const { host, user, changes } = await watched();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    await host.settled();
    user.type("A2", 2);
    user.remoteEdit("A3", 3);
    await host.settled();
    expect(changes.map((c) => [c.address, c.source, c.triggerSource])).toEqual([
      ["A1", "Local", "ThisLocalAddin"],
      ["A2", "Local", "Unknown"],
      ["A3", "Remote", "Unknown"],
    ]);
  });

  it("the event's range can be read", async () => {
    const { host, user, changes } = await watched();
    user.paste("B2", [[1], [2]]);
    await host.settled();
    await Excel.run(async (context) => {
      const range = changes[0]?.getRange(context).load("address, values");
      await context.sync();
      expect(range?.address).toBe("Sheet1!B2:B3");
      expect(range?.values).toEqual([[1], [2]]);
    });
  });

  it("inserted and deleted rows say which", async () => {
    const { host, user, changes } = await watched();
    user.type("A5", "x");
    user.insertRows("2:3");
    user.deleteRows("7:7");
    user.deleteColumns("A:A");
    await host.settled();
    expect(changes.slice(1).map((c) => [c.address, c.changeType])).toEqual([
      ["2:3", "RowInserted"],
      ["7:7", "RowDeleted"],
      ["A:A", "ColumnDeleted"],
    ]);
  });

  it("undoing is a change too", async () => {
    const { host, user, changes } = await watched();
    user.type("A1", 5);
    user.undo();
    await host.settled();
    expect(changes.at(-1)?.details).toMatchObject({ valueBefore: 5, valueAfter: "" });
  });

  it("a removed handler hears nothing more", async () => {
    const { host, user } = newWorkbook();
    const heard: string[] = [];
    const handler = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const added = sheet.onChanged.add(async (event) => void heard.push(event.address));
      await context.sync();
      return added;
    });
    user.type("A1", 1);
    await host.settled();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    user.type("A2", 1);
    await host.settled();
    expect(heard).toEqual(["A1"]);
  });

  it("an event the host drops never arrives, the next one does", async () => {
    const { host, user, changes } = await watched();
    host.dropEvents(1);
    user.type("A1", 1);
    user.type("A2", 2);
    await host.settled();
    expect(changes.map((c) => c.address)).toEqual(["A2"]);
  });

  it("events of a workbook do not reach the handlers of the one before", async () => {
    const first = await watched();
    const second = await watched();
    second.user.type("A1", 1);
    await second.host.settled();
    expect(first.changes).toEqual([]);
    expect(second.changes).toHaveLength(1);
  });

  it("switched off, events of the add-in's own writes are not raised", async () => {
    const { host, changes } = await watched();
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await host.settled();
    expect(changes).toEqual([]);
  });
});

describe("other events", () => {
  it("sheets and tables added and deleted, selection and protection are told", async () => {
    const { host, user } = newWorkbook(["Sheet1", "Sheet2"]);
    const told: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onAdded.add(async (e) => void told.push(e.type));
      worksheets.onDeleted.add(async (e) => void told.push(e.type));
      worksheets.onActivated.add(async (e) => void told.push(e.type));
      worksheets.onSelectionChanged.add(async (e) => void told.push(`${e.type} ${e.address}`));
      worksheets.onProtectionChanged.add(async (e) => void told.push(`${e.type} ${e.isProtected}`));
      tables.onAdded.add(async (e) => void told.push(e.type));
      tables.onDeleted.add(async (e) => void told.push(`${e.type} ${e.tableName}`));
      await context.sync();
    });
    user.addSheet("KPIs");
    user.deleteSheet("KPIs");
    user.select("Sheet2!B2:C3");
    user.protect("Sheet1");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet2").tables.add("A1:B2", true).name = "tblKpis";
      await context.sync();
    });
    user.convertToRange("tblKpis");
    await host.settled();
    expect(told).toEqual([
      "WorksheetAdded",
      "WorksheetDeleted",
      "WorksheetActivated",
      "WorksheetSelectionChanged B2:C3",
      "WorksheetProtectionChanged true",
      "TableAdded",
      "TableDeleted tblKpis",
    ]);
  });

  it("protection that somebody else puts on is told as theirs, and holds here too", async () => {
    const { host, user } = newWorkbook();
    const told: [boolean, string][] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onProtectionChanged.add(async ({ isProtected, source }) => void told.push([isProtected, source]));
      await context.sync();
    });
    user.remoteProtect("Sheet1");
    user.unprotect("Sheet1");
    user.remoteProtect("Sheet1");
    await host.settled();
    expect(told).toEqual([
      [true, "Remote"],
      [false, "Local"],
      [true, "Remote"],
    ]);
    expect(() => user.type("A1", 1)).toThrow("permissions");
  });

  it("a renamed sheet is told where the host supports it, and refused where not", async () => {
    const listen = (heard: string[]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onNameChanged.add(async (e) => void heard.push(`${e.nameBefore}→${e.nameAfter}`));
        await context.sync();
      });
    await expect(listen([])).rejects.toMatchObject({ code: "ApiNotFound" });
    const { host, user } = newWorkbook(["KPIs"], { requirements: { ExcelApiOnline: "1.1" } });
    const heard: string[] = [];
    await listen(heard);
    user.renameSheet("KPIs", "Indicators");
    await host.settled();
    expect(heard).toEqual(["KPIs→Indicators"]);
  });
});
