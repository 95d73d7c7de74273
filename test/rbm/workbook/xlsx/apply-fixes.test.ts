import fc from "fast-check";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { priorityTemplate } from "../../../../rbm/template/priority/index.ts";
import { address } from "../../../../rbm/workbook/address.ts";
import { type Cell, cellAt } from "../../../../rbm/workbook/workbook.ts";
import { applyFixes, readXlsx, writeXlsx } from "../../../../rbm/workbook/xlsx/index.ts";
import { contentWith } from "../../../support/content.ts";
import { testFramework } from "../../../support/framework.ts";
import { handMade } from "../../../support/xlsx.ts";
import { hasSchemas, packageErrors } from "../../../support/xsd.ts";

const content = contentWith(
  priorityTemplate,
  {},
  {
    actuals: [
      { kpi: "DI-01", period: "2021-Q3", place: "Arab states", disaggregation: "Total", value: "52,5" },
      { kpi: "DI-02", period: "2021-Q3", place: "World", disaggregation: "Total", value: 41 },
    ],
  },
);
const draft = () => writeXlsx({ template: priorityTemplate, framework: testFramework, content });
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

describe("a corrected copy", { timeout: 120_000 }, () => {
  it("holds the new values and leaves every other cell as it was", async () => {
    const before = await readXlsx(await draft());
    const after = await readXlsx(
      applyFixes(await draft(), [
        { sheet: "Actuals", address: "G5", value: 52.5 },
        { sheet: "Actuals", address: "C5", value: "Africa" },
        { sheet: "Cover", address: "B12", value: "Focal point, headquarters" },
      ]),
    );
    const cells: [string, string, Cell][] = [];
    for (const sheet of after.sheets) {
      const old = before.sheets.find(({ name }) => name === sheet.name)!;
      for (let r = 0; r < sheet.row + sheet.rows; r++) {
        for (let c = 0; c < sheet.column + sheet.columns.length; c++) {
          const cell = cellAt(sheet, r, c);
          if (cell !== cellAt(old, r, c)) cells.push([sheet.name, address(r, c), cell]);
        }
      }
    }
    expect(cells).toEqual([
      ["Cover", "B12", "Focal point, headquarters"],
      ["Actuals", "C5", "Africa"],
      ["Actuals", "G5", 52.5],
    ]);
  });

  it("keeps notes, dropdowns, protection and every part it does not touch", async () => {
    const file = await draft();
    const fixed = applyFixes(file, [{ sheet: "Actuals", address: "G5", value: 52.5 }]);
    const changed = Object.entries(unzipSync(file)).filter(([name, bytes]) => part(fixed, name) !== strFromU8(bytes));
    expect(changed.map(([name]) => name)).toEqual(["xl/worksheets/sheet6.xml"]);
    const around = (bytes: Uint8Array) =>
      part(bytes, "xl/worksheets/sheet6.xml")
        .replace(/^<\?xml[^>]*>\s*/, "")
        .split(/<c r="G5".*?<\/c>/);
    expect(around(fixed)).toHaveLength(2);
    expect(around(fixed)).toEqual(around(file));
  });

  it("changes a header in its table too, so that Excel does not repair the file", async () => {
    const file = handMade({
      sheets: [""],
      parts: {
        "xl/worksheets/sheet1.xml":
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="4"><c r="B4" t="inlineStr"><is><t>Valeu</t></is></c></row></sheetData></worksheet>',
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/></Relationships>',
        "xl/tables/table1.xml":
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A4:B5"><tableColumns count="2"><tableColumn id="1" name="KPI"/><tableColumn id="2" name="Valeu"/></tableColumns></table>',
      },
    });
    const fixed = applyFixes(file, [{ sheet: "Sheet1", address: "B4", value: "Value & unit" }]);
    expect(part(fixed, "xl/tables/table1.xml")).toContain('<tableColumn id="2" name="Value &amp; unit"/>');
  });

  it("shows a date as a date, whatever the cell's format was, in either date system", async () => {
    const data = '<row><c r="A1" s="0" t="inlineStr"><is><t>30.09.2021</t></is></c><c r="B1" s="1"/></row>';
    for (const before of ["", '<workbookPr date1904="1"/>']) {
      const fixed = applyFixes(handMade({ sheets: [data], formats: [0, 14], before }), [
        { sheet: "Sheet1", address: "A1", value: { date: "2021-09-30" } },
        { sheet: "Sheet1", address: "B1", value: { date: "2021-12-31" } },
      ]);
      expect((await readXlsx(fixed)).sheets[0]?.columns).toEqual([[{ date: "2021-09-30" }], [{ date: "2021-12-31" }]]);
      expect(part(fixed, "xl/styles.xml").match(/<xf /g)).toHaveLength(3);
    }
  });

  it("shows a number as a number where a date stood, and a date where the file has no formats at all", async () => {
    const number = applyFixes(
      handMade({
        sheets: ['<row><c r="A1" s="1"><v>44469</v></c><c r="B1" s="1"><v>44469</v></c></row>'],
        formats: [0, 14],
      }),
      [{ sheet: "Sheet1", address: "A1", value: 30 }],
    );
    expect((await readXlsx(number)).sheets[0]?.columns).toEqual([[30], [{ date: "2021-09-30" }]]);
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
    const bare = handMade({ sheets: [""], parts: { "xl/_rels/workbook.xml.rels": rels } });
    const { "xl/styles.xml": _, "xl/sharedStrings.xml": __, ...parts } = unzipSync(bare);
    const dated = applyFixes(zipSync(parts), [{ sheet: "Sheet1", address: "A1", value: { date: "2021-09-30" } }]);
    expect((await readXlsx(dated)).sheets[0]?.columns).toEqual([[{ date: "2021-09-30" }]]);
    expect(part(dated, "[Content_Types].xml")).toContain('PartName="/xl/styles.xml"');
  });

  it("takes a formula out of the order of calculation with its cell, and leaves those that share it with one of their own", async () => {
    const data =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f><v>6</v></c></row>';
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId5" Type="x/calcChain" Target="calcChain.xml"/></Relationships>';
    const types =
      '<Types xmlns="t"><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>';
    const file = handMade({
      sheets: [data],
      parts: { "xl/calcChain.xml": "<calcChain/>", "xl/_rels/workbook.xml.rels": rels, "[Content_Types].xml": types },
    });
    const fixed = applyFixes(file, [{ sheet: "Sheet1", address: "A1", value: 3 }]);
    expect(Object.keys(unzipSync(fixed))).not.toContain("xl/calcChain.xml");
    expect(part(fixed, "[Content_Types].xml") + part(fixed, "xl/_rels/workbook.xml.rels")).not.toMatch(/calcChain/);
    expect((await readXlsx(fixed)).sheets[0]).toEqual(
      expect.objectContaining({ columns: [[3, 4, 6]], formulas: { A2: "B2*$C$1", A3: "B3*$C$1" } }),
    );
  });

  it("puts cells and rows in wherever they were not, in order", async () => {
    const places = fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(5)), { selector: String, maxLength: 8 });
    const values = fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom("=x", "a & b", "_x0041_", " padded "));
    await fc.assert(
      fc.asyncProperty(
        places,
        fc.array(fc.tuple(fc.nat(8), fc.nat(5), values), { maxLength: 8 }),
        async (there, fixes) => {
          const rows = [...new Set(there.map(([r]) => r))]
            .sort((a, b) => a - b)
            .map((r) => {
              const cells = there.filter(([row]) => row === r).sort(([, a], [, b]) => a - b);
              return `<row r="${r + 1}">${cells.map(([, c]) => `<c r="${address(r, c)}"><v>7</v></c>`).join("")}</row>`;
            });
          const file = handMade({ sheets: [rows.join("")] });
          const fixed = applyFixes(
            file,
            fixes.map(([r, c, value]) => ({ sheet: "Sheet1", address: address(r, c), value })),
          );
          const wanted = new Map<string, Cell>(there.map(([r, c]) => [address(r, c), 7]));
          for (const [r, c, value] of fixes) wanted.set(address(r, c), value);
          const sheet = (await readXlsx(fixed)).sheets[0]!;
          for (let r = 0; r < 9; r++) {
            for (let c = 0; c < 6; c++) expect(cellAt(sheet, r, c)).toBe(wanted.get(address(r, c)) ?? null);
          }
          const order = [...part(fixed, "xl/worksheets/sheet1.xml").matchAll(/<row r="(\d+)"/g)].map(([, r]) =>
            Number(r),
          );
          expect(order).toEqual([...order].sort((a, b) => a - b));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("says which sheet or address a file does not have", async () => {
    const file = handMade({ sheets: [""] });
    expect(() => applyFixes(file, [{ sheet: "Nowhere", address: "A1", value: 1 }])).toThrow("unknown sheet: Nowhere");
    expect(() => applyFixes(file, [{ sheet: "Sheet1", address: "A1:B2", value: 1 }])).toThrow(
      "not the address of a cell: A1:B2",
    );
  });

  it.skipIf(!hasSchemas("ooxml"))(
    "is valid against the published schemas",
    async () => {
      const fixed = applyFixes(await draft(), [
        { sheet: "Actuals", address: "G5", value: 52.5 },
        { sheet: "Actuals", address: "I40", value: "late" },
        { sheet: "Actuals", address: "J5", value: { date: "2021-09-30" } },
      ]);
      expect(packageErrors(fixed)).toEqual([]);
    },
    60_000,
  );
});
