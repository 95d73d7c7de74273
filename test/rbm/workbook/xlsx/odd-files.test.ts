import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Workbook } from "../../../../rbm/workbook/workbook.ts";
import { applyFixes, readXlsx } from "../../../../rbm/workbook/xlsx/index.ts";
import { handMade } from "../../../support/xlsx.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const SHEET = "xl/worksheets/sheet1.xml";

const data = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44469</v></c><c r="C1"><v>-12.5</v></c></row>';
const rels = (...of: readonly string[]): string => `<Relationships xmlns="${PACKAGE}">${of.join("")}</Relationships>`;
const rel = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const parts = {
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>Zürich &amp; 日本</t></si></sst>`,
  "xl/_rels/workbook.xml.rels": rels(
    rel("rId1", "worksheet", "worksheets/sheet1.xml"),
    rel("rIdStyles", "styles", "styles.xml"),
    rel("rIdStrings", "sharedStrings", "sharedStrings.xml"),
  ),
};
const plain = handMade({ sheets: [data], formats: [0, 14], parts });
const columns = [["Zürich & 日本"], [{ date: "2021-09-30" }], [-12.5]];

/** The same file with its parts changed, by name. */
const changed = (change: (name: string, text: string) => [string, Uint8Array | string]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(plain)).map(([name, bytes]) => {
        const [to, part] = change(name, strFromU8(bytes));
        return [to, typeof part === "string" ? strToU8(part) : part];
      }),
    ),
  );
const rewritten = (change: (text: string) => string): Uint8Array => changed((name, text) => [name, change(text)]);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(little ? bytes : bytes.swap16());
};
const cellsOf = ({ sheets }: Workbook) => sheets.map((sheet) => sheet.columns);
const cell = async (xml: string, more: Parameters<typeof handMade>[0]["parts"] = {}) =>
  (await readXlsx(handMade({ sheets: [`<row r="1">${xml}</row>`], formats: [0, 14], parts: { ...parts, ...more } })))
    .sheets[0]!.columns[0]?.[0] ?? null;

describe("the same workbook, however its parts are written", () => {
  it.each<[string, Uint8Array]>([
    ["as most writers do", plain],
    [
      "by the strict schema's namespaces",
      rewritten((text) =>
        text
          .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      ),
    ],
    [
      "with prefixes",
      changed((name, text) => [
        name,
        name.endsWith(".rels") || name.startsWith("[")
          ? text
          : text.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`),
      ]),
    ],
    ["without places of cells", rewritten((text) => text.replace(/<(c|row) r="\w+"/g, "<$1"))],
    [
      "in small letters and another quote",
      rewritten((text) => text.replace(/r="([A-C])1"/g, (_, c) => `r='${c.toLowerCase()}1'`)),
    ],
    ["in UTF-16", changed((name, text) => [name, utf16(text, true)])],
    ["in UTF-16, the other byte first", changed((name, text) => [name, utf16(text, false)])],
    ["in UTF-16 without a mark", changed((name, text) => [name, utf16(text, true).subarray(2)])],
    [
      "with a declaration, comments and instructions",
      rewritten((text) => `\ufeff<?xml version="1.0"?>\r\n<!-- <v>7</v> --><?mso a?>${text}`),
    ],
    ["with texts in CDATA", rewritten((text) => text.replace("Zürich &amp; 日本", "Zürich <![CDATA[& 日]]>本"))],
    ["with texts as entities", rewritten((text) => text.replace("ü", "&#252;").replace("日", "&#x65E5;"))],
    [
      "with space in every tag",
      rewritten((text) => text.replaceAll("><", ">\n  <").replace(/ (\w+)="(\w+)"/g, '\n$1 = "$2"')),
    ],
    [
      "with absolute targets",
      rewritten((text) => text.replaceAll('Target="', 'Target="/xl/').replace("/xl/xl/", "/xl/")),
    ],
    ["with backslashes in the names of parts", changed((name, text) => [name.replaceAll("/", "\\"), text])],
    ["with backslashes in targets", rewritten((text) => text.replace("worksheets/sheet1", "worksheets\\sheet1"))],
    [
      "with another case in the names of parts",
      changed((name, text) => [name.replace("sharedStrings", "SharedStrings"), text]),
    ],
    ["with targets that climb", rewritten((text) => text.replace("worksheets/sheet1", "../xl/./worksheets/sheet1"))],
  ])("%s", async (_, bytes) => {
    expect(cellsOf(await readXlsx(bytes))).toEqual([columns]);
  });
});

describe("a cell holds", () => {
  it.each<[string, string, unknown]>([
    ["a date written as one", '<c t="d"><v>2021-09-30</v></c>', { date: "2021-09-30" }],
    ["a moment written as one", '<c t="d"><v>2021-09-30T14:05:00.000Z</v></c>', { date: "2021-09-30T14:05:00" }],
    ["what is written as a date and is none, as a text", '<c t="d"><v>autumn</v></c>', "autumn"],
    ["an error", '<c t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
    ["a number too large for Excel, as its error", "<c><v>1e999</v></c>", { error: "#NUM!" }],
    ["a number of seventeen digits, exactly", "<c><v>0.30000000000000004</v></c>", 0.1 + 0.2],
    ["a number with an exponent", "<c><v>-1.5E-3</v></c>", -0.0015],
    ["a text where a number is due", "<c><v>12 schools</v></c>", "12 schools"],
    ["nothing where it refers to no text", '<c t="s"><v>99</v></c>', null],
    ["nothing where its value is empty", '<c t="s"><v></v></c>', null],
    ["a truth in either spelling", '<c t="b"><v>true</v></c>', true],
    ["spaces before and after a text", '<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', " a "],
    [
      "a text of several runs, without how it is pronounced",
      '<c t="inlineStr"><is><r><rPr><b/></rPr><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>',
      "東京",
    ],
    [
      "what XML cannot, as Excel writes it",
      '<c t="inlineStr"><is><t>a_x0007_b_x005F_x0041_</t></is></c>',
      "a\u0007b_x0041_",
    ],
    ["a text whose ends of line are one sign", '<c t="inlineStr"><is><t>a\r\nb</t></is></c>', "a\nb"],
    ["an entity nobody declared, as it stands", '<c t="inlineStr"><is><t>&boom;</t></is></c>', "&boom;"],
    ["a value, whatever an extension says beside it", "<c><v>1</v><extLst><ext><v>2</v></ext></extLst></c>", 1],
    ["the last of two types and places", '<c r="B1" t="b" r="A1" t="n"><v>1</v></c>', 1],
  ])("%s", async (_, xml, expected) => {
    expect(await cell(xml)).toEqual(expected);
  });

  it("a shared text of several runs, without how it is pronounced", async () => {
    const strings = `<sst xmlns="${MAIN}"><si><r><t>課</t></r><r><t>題</t></r><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si></sst>`;
    expect(await cell('<c t="s"><v>0</v></c>', { "xl/sharedStrings.xml": strings })).toBe("課題");
  });

  it("nothing where the list of shared texts is missing", async () => {
    const without = { "xl/_rels/workbook.xml.rels": rels(rel("rId1", "worksheet", "worksheets/sheet1.xml")) };
    expect(await cell('<c t="s"><v>0</v></c><c><v>1</v></c>', without)).toBe(1);
  });

  it.each([
    ["yyyy-mm-dd", true],
    ['"day" d', true],
    ["[$-409]mmm\\-yy;@", true],
    ["[h]:mm", true],
    ["h AM/PM", true],
    ['h"h"mm', true],
    ['hh"時"mm"分"ss"秒"', true],
    ["mmss", true],
    ["[=0]?;hh:mm", true],
    ['0.0" m/s"', false],
    ['#,##0 "days"', false],
    ["[Red]0.00", false],
    ["#,##0\\ [$USD]", false],
    ["#,##0_d;0*y", false],
    ["General", false],
    ["0.00E+00", false],
  ])("a date where its format %s shows one: %s", async (code, isDate) => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="${code.replaceAll('"', "&quot;")}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs><dxfs><dxf><numFmt numFmtId="170" formatCode="0"/></dxf></dxfs></styleSheet>`;
    expect(await cell('<c s="0"><v>44469</v></c>', { "xl/styles.xml": styles })).toEqual(
      isDate ? { date: "2021-09-30" } : 44469,
    );
  });
});

describe("formats that a program gives twice, for itself and for others, count once", () => {
  const xf = (choice: number, fallback: number): string =>
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="hs"><xf numFmtId="${choice}"/></mc:Choice><mc:Fallback><xf numFmtId="${fallback}"/></mc:Fallback></mc:AlternateContent>`;
  const styles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0"/>${xf(0, 0)}<xf numFmtId="14"/></cellXfs></styleSheet>`;
  const file = handMade({
    sheets: ['<row r="1"><c r="A1" s="2"><v>44469</v></c><c r="B1" s="1"><v>7</v></c></row>'],
    parts: { ...parts, "xl/styles.xml": styles },
  });

  it("as dates", async () => {
    expect(cellsOf(await readXlsx(file))).toEqual([[[{ date: "2021-09-30" }], [7]]]);
  });

  it("in a corrected copy too", async () => {
    const fixed = applyFixes(file, [{ sheet: "Sheet1", address: "B1", value: { date: "2021-12-31" } }]);
    expect(cellsOf(await readXlsx(fixed))).toEqual([[[{ date: "2021-09-30" }], [{ date: "2021-12-31" }]]]);
  });
});

describe("a file that cannot be read as it stands is refused, not half read", () => {
  it.each<[string, Uint8Array, string]>([
    ["a sheet cut off in a cell", rewritten((text) => text.replace(/<v>-12.*/, "<v>-12")), "damaged"],
    ["a sheet without its end", rewritten((text) => text.replace("</worksheet>", "")), "damaged"],
    ["texts without their end", rewritten((text) => text.replace("</sst>", "")), "damaged"],
    [
      "elements that cross",
      rewritten((text) => text.replace("</sheets></workbook>", "</workbook></sheets>")),
      "damaged",
    ],
    ["two sheets that are one part", rewritten((text) => text.replace(/<sheet [^>]*>/, "$&$&")), "damaged"],
    ["a document type", rewritten((text) => `<!DOCTYPE a [<!ENTITY boom "boom">]>${text}`), "damaged"],
    [
      "a document type in UTF-16",
      changed((name, text) => [name, name === SHEET ? utf16(`<!DOCTYPE a>${text}`, true) : text]),
      "damaged",
    ],
    [
      "macros announced in UTF-16",
      changed((name, text) => [name, name.startsWith("[") ? utf16('<Types a="macroEnabled"/>', true) : text]),
      "macros",
    ],
    ["a quote that never ends", rewritten((text) => text.replace('r="A1"', 'r"="1')), "damaged"],
  ])("%s", async (_, bytes, code) => {
    await expect(readXlsx(bytes)).rejects.toMatchObject({ name: "WorkbookRefused", code });
  });

  it("a part that is there twice, once with a backslash", async () => {
    const twice = zipSync({ ...unzipSync(plain), "xl\\workbook.xml": strToU8("<workbook/>") });
    await expect(readXlsx(twice)).rejects.toMatchObject({ code: "damaged" });
  });
});
