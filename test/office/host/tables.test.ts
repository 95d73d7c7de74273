import { describe, expect, it } from "vitest";
import { newWorkbook } from "../excel.ts";

/** A table of KPIs with one row, and whatever a test does to it. */
async function withTable(run?: (table: Excel.Table, context: Excel.RequestContext) => unknown) {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C1").values = [["Code", "KPI", "Target"]];
    const table = sheet.tables.add("A1:C1", true);
    table.name = "tblKpis";
    table.rows.add(undefined, [["1.1", "Reach", 10]]);
    await context.sync();
    await run?.(table, context);
    await context.sync();
  });
}

describe("tables", () => {
  it("rows added to a table of headers only take its blank row", async () => {
    const { workbook } = newWorkbook();
    await withTable(async (table, context) => {
      const body = table.getDataBodyRange().load("values, address");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:C2");
      expect(body.values).toEqual([[1.1, "Reach", 10]]);
    });
    expect(workbook.tables[0]?.rowCount).toBe(1);
  });

  it("a second header of the same name is numbered, a blank one filled in", async () => {
    const { user, workbook } = newWorkbook();
    await withTable();
    user.type("B1", "code");
    user.clear("C1");
    expect(workbook.tables[0]?.columns.map((c) => c.name)).toEqual(["Code", "code2", "Column3"]);
    expect([0, 1, 2].map((col) => workbook.active.cell(0, col).value)).toEqual(["Code", "code2", "Column3"]);
  });

  it("a header typed over renames the column, whose id stays", async () => {
    const { user } = newWorkbook();
    await withTable(async (table, context) => {
      const column = table.columns.getItem("Target").load("id");
      await context.sync();
      user.renameHeader("tblKpis", "Target", "Target 2021");
      const renamed = table.columns.getItem("Target 2021").load("id, index, values");
      const gone = table.columns.getItemOrNullObject("Target");
      await context.sync();
      expect(renamed.id).toBe(column.id);
      expect(renamed.values).toEqual([["Target 2021"], [10]]);
      expect(gone.isNullObject).toBe(true);
    });
  });

  it("what is typed right below a table joins it, trailing blank rows do not", async () => {
    const { user, workbook } = newWorkbook();
    await withTable();
    user.paste("A3", [
      ["1.2", "Quality", 5],
      ["", "", ""],
    ]);
    expect(workbook.tables[0]?.rect.rows).toBe(3);
    user.undo();
    expect(workbook.tables[0]?.rect.rows).toBe(2);
  });

  it("a resize is taken as given, and may not move the header row", async () => {
    const { workbook } = newWorkbook();
    await withTable((table) => table.resize("A1:D5"));
    expect(workbook.tables[0]?.columns.map((c) => c.name)).toEqual(["Code", "KPI", "Target", "Column4"]);
    expect(workbook.tables[0]?.rect).toEqual({ row: 0, col: 0, rows: 5, cols: 4 });
    const move = Excel.run(async (context) => {
      context.workbook.tables.getItem("tblKpis").resize("A2:C5");
      await context.sync();
    });
    await expect(move).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("rows inserted in the middle push the rest down, and what lies under the table too", async () => {
    const { workbook } = newWorkbook();
    await withTable(async (table, context) => {
      table.worksheet.getRange("A4").values = [["Note"]];
      table.rows.add(0, [
        ["0.1", "First", 1],
        ["0.2", "Second", 2],
      ]);
      await context.sync();
    });
    const column = Array.from({ length: 6 }, (_, row) => workbook.active.cell(row, 0).value);
    expect(column).toEqual(["Code", 0.1, 0.2, 1.1, "", "Note"]);
    expect(workbook.tables[0]?.rect.rows).toBe(4);
  });

  it("columns are added where asked and deleted with their cells", async () => {
    const { workbook } = newWorkbook();
    await withTable(async (table, context) => {
      table.columns.add(1, [["Level"], ["Output"]]);
      table.columns.add(undefined, undefined, "Actual");
      table.columns.getItem("KPI").delete();
      await context.sync();
    });
    expect(workbook.tables[0]?.columns.map((c) => c.name)).toEqual(["Code", "Level", "Target", "Actual"]);
    expect([0, 1, 2, 3].map((col) => workbook.active.cell(1, col).value)).toEqual([1.1, "Output", 10, ""]);
  });

  it("rows the user deletes leave the table, the last one leaves it blank", async () => {
    const { user, workbook } = newWorkbook();
    await withTable((table) => table.rows.add(undefined, [["1.2", "Quality", 5]]));
    user.deleteRows("2:2");
    expect(workbook.tables[0]?.rowCount).toBe(1);
    user.deleteRows("2:2");
    expect(workbook.tables[0]?.rowCount).toBe(0);
    user.undo();
    user.undo();
    expect(workbook.active.cell(1, 1).value).toBe("Reach");
    expect(workbook.tables[0]?.rowCount).toBe(2);
  });

  it("a column the user deletes leaves the table", async () => {
    const { user, workbook } = newWorkbook();
    await withTable();
    user.deleteColumns("B:B");
    expect(workbook.tables[0]?.columns.map((c) => c.name)).toEqual(["Code", "Target"]);
    user.undo();
    expect(workbook.tables[0]?.columns.map((c) => c.name)).toEqual(["Code", "KPI", "Target"]);
  });

  it("two tables may not overlap, nor have one name", async () => {
    await withTable();
    const addTable = (address: string, name: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").tables.add(address, true).name = name;
        await context.sync();
      });
    await expect(addTable("C1:E3", "tblOther")).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(addTable("G1:H3", "TBLKPIS")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  it("converted to a range, the table is gone and its values stay", async () => {
    const { workbook } = newWorkbook();
    await withTable((table) => table.convertToRange());
    expect(workbook.tables).toEqual([]);
    expect(workbook.active.cell(1, 1).value).toBe("Reach");
  });

  it("a kept range moves with its cells when rows are inserted above", async () => {
    const { user } = newWorkbook();
    await withTable(async (table, context) => {
      const range = table.getDataBodyRange();
      range.track();
      await context.sync();
      user.insertRows("1:2");
      range.load("address, values");
      await context.sync();
      expect(range.address).toBe("Sheet1!A4:C4");
      expect(range.values).toEqual([[1.1, "Reach", 10]]);
    });
  });
});
