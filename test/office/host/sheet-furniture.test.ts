import { describe, expect, it } from "vitest";
import { newWorkbook } from "../excel.ts";

const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAUCAYAAAC07w7bAAAAAElFTkSuQmCC";

const onSheet = (run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
  Excel.run(async (context) => {
    await run(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });

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

describe("comments", () => {
  it("a comment is found by its cell, answered and resolved", async () => {
    await onSheet(async (sheet, context) => {
      const comment = context.workbook.comments.add("Sheet1!B2", "Which year is this baseline?");
      comment.replies.add("2019.");
      comment.resolved = true;
      await context.sync();
      const found = sheet.comments.getItemByCell("B2").load("content, resolved, authorName, replies/items/content");
      const where = found.getLocation().load("address");
      await context.sync();
      expect(found.content).toBe("Which year is this baseline?");
      expect(found.resolved).toBe(true);
      expect(found.replies.items.map((r) => r.content)).toEqual(["2019."]);
      expect(where.address).toBe("Sheet1!B2");
    });
  });

  it("who listens hears of a comment and its answer", async () => {
    const { host } = newWorkbook();
    const heard: string[] = [];
    await onSheet(async (_sheet, context) => {
      const { comments } = context.workbook;
      comments.onAdded.add(async ({ commentDetails }) => void heard.push(`added ${commentDetails.length}`));
      comments.onChanged.add(async ({ changeType }) => void heard.push(changeType));
      comments.onDeleted.add(async () => void heard.push("deleted"));
      await context.sync();
      const comment = comments.add("Sheet1!B2", "Which year?");
      comment.replies.add("2019.");
      comment.resolved = true;
      await context.sync();
      comment.delete();
    });
    await host.settled();
    expect(heard).toEqual(["added 1", "ReplyAdded", "CommentResolved", "deleted"]);
  });

  it("on a protected sheet that does not allow objects no comment is added, answered, resolved or deleted", async () => {
    const { user } = newWorkbook();
    await onSheet((_sheet, context) => context.workbook.comments.add("Sheet1!B2", "Which year?"));
    user.protect("Sheet1");
    const does: ((comment: Excel.Comment, all: Excel.CommentCollection) => void)[] = [
      (_, all) => all.add("Sheet1!C3", "Another"),
      (comment) => comment.replies.add("2019."),
      (comment) => {
        comment.resolved = true;
      },
      (comment) => comment.delete(),
    ];
    for (const act of does) {
      const tried = onSheet((_sheet, context) =>
        act(context.workbook.comments.getItemByCell("Sheet1!B2"), context.workbook.comments),
      );
      await expect(tried).rejects.toMatchObject({ code: "AccessDenied" });
    }
  });

  it("a cell has one comment only, and a cell without one has none", async () => {
    const add = () => onSheet((_sheet, context) => context.workbook.comments.add("Sheet1!A1", "Again"));
    await add();
    await expect(add()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    const none = onSheet((sheet) => sheet.comments.getItemByCell("C3").load("content"));
    await expect(none).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("what a workbook carries along", () => {
  it("settings, properties and XML parts are kept and found again", async () => {
    await onSheet(async (_sheet, context) => {
      const { settings, properties, customXmlParts } = context.workbook;
      settings.add("resultbook.template", { id: "priority", version: 3 });
      properties.title = "Results 2021";
      properties.custom.add("priority", "Cybersecurity");
      customXmlParts.add('<rb:book xmlns:rb="urn:resultbook:1"/>');
      await context.sync();
      const setting = settings.getItemOrNullObject("resultbook.template").load("value");
      const other = settings.getItemOrNullObject("other");
      const custom = properties.custom.getItem("priority").load("value");
      const xml = customXmlParts.getByNamespace("urn:resultbook:1").getOnlyItem().getXml();
      properties.load("title");
      await context.sync();
      expect(setting.value).toEqual({ id: "priority", version: 3 });
      expect(other.isNullObject).toBe(true);
      expect(custom.value).toBe("Cybersecurity");
      expect(xml.value).toContain("urn:resultbook:1");
      expect(properties.title).toBe("Results 2021");
    });
  });

  it("an XML part is found by its id, written anew and deleted; one of two of a namespace is no only item", async () => {
    await onSheet(async (_sheet, context) => {
      const parts = context.workbook.customXmlParts;
      const first = parts.add('<a xmlns="urn:a"/>').load("id, namespaceUri");
      parts.add('<b xmlns="urn:a"/>');
      await context.sync();
      const none = parts.getByNamespace("urn:a").getOnlyItemOrNullObject();
      parts.getItem(first.id).setXml('<c xmlns="urn:c"/>');
      const written = parts.getItem(first.id).getXml();
      await context.sync();
      expect(first.namespaceUri).toBe("urn:a");
      expect(none.isNullObject).toBe(true);
      expect(written.value).toBe('<c xmlns="urn:c"/>');
      parts.getItem(first.id).delete();
      const left = parts.load("items/namespaceUri");
      await context.sync();
      expect(left.items.map(({ namespaceUri }) => namespaceUri)).toEqual(["urn:a"]);
    });
  });

  it("what is no XML is no custom XML part", async () => {
    const add = onSheet((_sheet, context) => context.workbook.customXmlParts.add("<open>"));
    await expect(add).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("a picture has its size in points, keeps its proportions and its alternative text", async () => {
    await onSheet(async (sheet, context) => {
      const shape = sheet.shapes.addImage(PNG);
      shape.name = "Progress";
      shape.altTextDescription = "Progress of KPI 2.1";
      shape.load("width, height");
      await context.sync();
      expect([shape.width, shape.height]).toEqual([7.5, 15]);
      shape.width = 75;
      const again = sheet.shapes.getItem("Progress").load("height, altTextDescription, type");
      await context.sync();
      expect([again.height, again.altTextDescription, again.type]).toEqual([150, "Progress of KPI 2.1", "Image"]);
    });
  });

  it("frozen panes say where they are", async () => {
    await onSheet(async (sheet, context) => {
      sheet.freezePanes.freezeRows(2);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(frozen.address).toBe("Sheet1!1:2");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("columns are frozen too, a block in the corner, and none where none is asked for", async () => {
    await onSheet(async (sheet, context) => {
      const at = async (): Promise<string | null> => {
        const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        return frozen.isNullObject ? null : frozen.address;
      };
      sheet.freezePanes.freezeColumns(1);
      expect(await at()).toBe("Sheet1!A:A");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B4"));
      expect(await at()).toBe("Sheet1!A1:B4");
      sheet.freezePanes.freezeRows(0);
      expect(await at()).toBeNull();
    });
  });

  it("suspending calculation and drawing is noted", async () => {
    const { workbook } = newWorkbook();
    await onSheet((_sheet, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
    });
    expect(workbook.suspended).toEqual({ calculation: 1, screen: 1 });
  });
});

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
