import { describe, expect, it } from "vitest";
import { newWorkbook } from "../../excel.ts";
import { onSheet, PNG } from "./on-sheet.ts";

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
