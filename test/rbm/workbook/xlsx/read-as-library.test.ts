import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { framework2020 } from "../../../../rbm/framework/index.ts";
import { deliveryTemplate } from "../../../../rbm/template/delivery/index.ts";
import { priorityTemplate } from "../../../../rbm/template/priority/index.ts";
import { readXlsx, writeXlsx } from "../../../../rbm/workbook/xlsx/index.ts";
import { messyXlsx, sampleContents } from "../../../../samples/index.ts";
import { contentWith } from "../../../support/content.ts";
import { readByLibrary } from "../../../support/read-by-library.ts";
import { hasTool, throughLibreOffice } from "../../../support/tools.ts";
import { handMade } from "../../../support/xlsx.ts";

/** A workbook with all that exceljs can write and we read. */
async function byExceljs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Données 2021");
  sheet.addRow(["Code", "Valeur", "Depuis", "Part", "Oui"]);
  sheet.addRow(["DI-01", -12.5, new Date(Date.UTC(2021, 8, 30)), 0.07, true]);
  sheet.addRow([
    { richText: [{ text: "DI" }, { font: { bold: true }, text: "-02 " }] },
    1e21,
    new Date(0),
    null,
    false,
  ]);
  sheet.addRow([{ formula: "A2&A3", result: "DI" }, { formula: "1/0", result: { error: "#DIV/0!" } }, "", 0]);
  sheet.fillFormula("F2:F4", "B2*2", [-25, 2, 3]);
  sheet.getCell("D2").numFmt = "0.0%";
  sheet.getCell("G2").value = { text: "élan & <suite>", hyperlink: "https://example.org" };
  sheet.getCell("G3").value = new Date(Date.UTC(2021, 0, 1, 13, 30));
  sheet.getCell("G3").numFmt = "dd/mm/yyyy hh:mm";
  sheet.getCell("G4").value = "7\nlines ";
  sheet.mergeCells("B7:D9");
  sheet.getRow(3).hidden = true;
  await sheet.protect("", {});
  const table = book.addWorksheet("Table", { state: "hidden" });
  table.addTable({
    name: "t_one",
    ref: "C3",
    columns: [{ name: "KPI" }, { name: "Value" }],
    rows: [
      ["a", 1],
      ["b", 2],
    ],
  });
  book.addWorksheet("Deep", { state: "veryHidden" }).getCell("XX700").value = "far";
  book.definedNames.add("Table!$C$3:$D$5", "all");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const ours: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "a sample report": () =>
    writeXlsx({
      template: priorityTemplate,
      framework: framework2020,
      content: sampleContents(framework2020)[0]!.content,
    }),
  "a messy report": async () => (await messyXlsx(framework2020)).bytes,
  "a delivery template": () =>
    writeXlsx({ template: deliveryTemplate, framework: framework2020, content: contentWith(deliveryTemplate, {}, {}) }),
  "a workbook made by exceljs": byExceljs,
};

describe("what we read and what the library that writes our files reads are the same", { timeout: 120_000 }, () => {
  it.each(Object.entries(ours))("%s", async (_, make) => {
    const bytes = await make();
    expect(await readXlsx(bytes)).toEqual(await readByLibrary(bytes));
  });

  it.skipIf(!hasTool("soffice"))("a workbook that LibreOffice saved", async () => {
    const bytes = throughLibreOffice(await byExceljs(), "xlsx", "xlsx");
    const read = await readXlsx(bytes);
    expect(read).toEqual(await readByLibrary(bytes));
    expect(read.sheets.map(({ name }) => name)).toEqual(["Données 2021", "Table", "Deep"]);
  });

  it("whatever cells a sheet has", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 12 }).map((raw) =>
      raw
        .replace(/[^\P{Cc}\n]/gu, "")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll("_x", "x"),
    );
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.integer({ min: -1e6, max: 1e6 }).map((n) => String(n / 1000)),
      fc.tuple(fc.nat(9_999), fc.nat(1e9)).map(([a, b]) => String(a + b / 1.3e9)),
      fc.nat(60_000).map((n) => (n / 8).toFixed(3)),
    );
    const cell = fc.oneof(
      number.map((n) => `<c r="@"><v>${n}</v></c>`),
      fc.tuple(fc.integer({ min: 0, max: 3 }), number).map(([style, n]) => `<c r="@" s="${style}"><v>${n}</v></c>`),
      fc.nat(5).map((n) => `<c r="@" t="s"><v>${n}</v></c>`),
      text.map((t) => `<c r="@" t="inlineStr"><is><t xml:space="preserve">${t}</t></is></c>`),
      text.map((t) => `<c t="str" r="@"><f>A1&amp;"${t.replaceAll('"', "")}"</f><v>${t}</v></c>`),
      fc.boolean().map((b) => `<c r="@" t="b"><v>${Number(b)}</v></c>`),
      fc.constantFrom(
        '<c r="@" s="1"/>',
        '<c r="@" t="e"><v>#N/A</v></c>',
        '<c r="@"><f t="shared" si="0"/><v>3</v></c>',
      ),
    );
    const row = fc.record({ cells: fc.array(cell, { maxLength: 6 }), gap: fc.nat(3), hidden: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 8 }),
        fc.boolean(),
        fc.array(text, { maxLength: 6 }),
        async (rows, is1904, texts) => {
          let at = 1;
          const data = rows.map(({ cells, gap, hidden }) => {
            at += 1 + gap;
            const placed = cells.map((xml, i) => xml.replace("@", `${"BDEGXZ"[i]}${at}`));
            return `<row r="${at}"${hidden ? ' hidden="1"' : ""}>${placed.join("")}</row>`;
          });
          const bytes = handMade({
            sheets: [
              `<row r="1"><c r="A1"><f t="shared" ref="A1:Z9" si="0">B1+1</f><v>1</v></c></row>${data.join("")}`,
            ],
            before: is1904 ? '<workbookPr date1904="1"/>' : "",
            formats: [0, 14, 22, 46],
            strings: texts,
          });
          expect(await readXlsx(bytes)).toEqual(await readByLibrary(bytes));
        },
      ),
      { numRuns: 150 },
    );
  });
});
