import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../../rbm/workbook/xlsx/index.ts";
import { handMade } from "../../../support/xlsx.ts";

const sheet = async (...args: Parameters<typeof handMade>) => (await readXlsx(handMade(...args))).sheets[0]!;
/** Style 1 is a date (built-in format 14), style 2 a date with a time (22). */
const formats = [0, 14, 22];

describe("reading cells", () => {
  it("reads a serial with a date format as a date, in either date system", async () => {
    const data = '<row><c s="1"><v>44469</v></c><c s="2"><v>44469.5</v></c><c><v>44469</v></c></row>';
    expect((await sheet({ sheets: [data], formats })).columns).toEqual([
      [{ date: "2021-09-30" }],
      [{ date: "2021-09-30T12:00:00" }],
      [44469],
    ]);
    const mac = await sheet({
      sheets: [data.replaceAll("44469", "43007")],
      formats,
      before: '<workbookPr date1904="1"/>',
    });
    expect(mac.columns[0]).toEqual([{ date: "2021-09-30" }]);
  });

  it("reads a date that Excel cannot show as an error, not as a crash", async () => {
    const { columns } = await sheet({ sheets: ['<row><c s="1"><v>1e12</v></c><c s="1"><v>-5</v></c></row>'], formats });
    expect(columns).toEqual([[{ error: "#NUM!" }], [{ date: "1899-12-26" }]]);
  });

  it("tells an error from a text that looks like one", async () => {
    const data = '<row><c t="e"><v>#REF!</v></c><c t="inlineStr"><is><t>#REF!</t></is></c></row>';
    expect((await sheet({ sheets: [data] })).columns).toEqual([[{ error: "#REF!" }], ["#REF!"]]);
  });

  it("keeps a formula beside its last result", async () => {
    const data = `<row r="3"><c r="B3"><f>SUM(A1:A2)</f><v>7</v></c><c r="C3" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    const { formulas, columns } = await sheet({ sheets: [data] });
    expect(formulas).toEqual({ B3: "SUM(A1:A2)", C3: '"a"&"b"', D3: "1/0" });
    expect(columns).toEqual([[7], ["ab"], [{ error: "#DIV/0!" }]]);
  });

  it("reads the date system of a file whose extensions say something of the workbook too, as Excel's on a Mac do", async () => {
    const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><extLst><ext xmlns:x14="x14"><x14:workbookPr defaultImageDpi="32767"/><x14:definedNames><x14:definedName name="other">1</x14:definedName></x14:definedNames></ext></extLst></workbook>`;
    const { sheets, names } = await readXlsx(
      handMade({
        sheets: ['<row><c s="1"><v>43007</v></c></row>'],
        formats,
        parts: { "xl/workbook.xml": workbook },
      }),
    );
    expect(sheets[0]?.columns).toEqual([[{ date: "2021-09-30" }]]);
    expect(names).toEqual({});
  });

  it("gives a shared formula to every cell that shares it, as that cell shows it", async () => {
    const data =
      '<row><c r="A1"><f t="shared" si="0" ref="A1:A2">B1*$B$1</f><v>2</v></c></row><row><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="B2"><f t="shared" si="1"/><v>4</v></c></row>';
    expect((await sheet({ sheets: [data] })).formulas).toEqual({ A1: "B1*$B$1", A2: "B2*$B$1", B2: "" });
  });

  it("knows a true 0, false and a blank apart", async () => {
    const data = '<row><c><v>0</v></c><c t="b"><v>0</v></c><c s="1"/><c t="inlineStr"><is><t>x</t></is></c></row>';
    expect((await sheet({ sheets: [data], formats })).columns).toEqual([[0], [false], [null], ["x"]]);
  });

  it("reads hidden rows, merged cells and protection", async () => {
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="B2:D3"/></mergeCells></worksheet>`;
    expect(await sheet({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": xml } })).toMatchObject({
      hiddenRows: [1],
      merged: [{ row: 1, column: 1, rows: 2, columns: 3 }],
      protected: true,
    });
  });

  it("passes over chart sheets and reads prefixed XML", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const workbook = `<x:workbook xmlns:x="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="Chart" sheetId="7" r:id="rId77"/><x:sheet name="Sheet1" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`;
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { sheets } = await readXlsx(
      handMade({ sheets: [""], parts: { "xl/workbook.xml": workbook, "xl/worksheets/sheet1.xml": xml } }),
    );
    expect(sheets.map(({ name, columns }) => [name, columns])).toEqual([["Sheet1", [[5]]]]);
  });
});
