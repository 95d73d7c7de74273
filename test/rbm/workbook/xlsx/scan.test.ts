import { constants, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LIMITS, readXlsx, scan, WorkbookRefused } from "../../../../rbm/workbook/xlsx/index.ts";
import { handMade } from "../../../support/xlsx.ts";

function refusal(bytes: Uint8Array): WorkbookRefused {
  try {
    scan(bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) return error;
    throw error;
  }
  throw new Error("not refused");
}

const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const number = (cell: string): string => `<row r="${cell.replace(/\D/g, "")}"><c r="${cell}"><v>1</v></c></row>`;

/** A zip of one sheet that unpacks to `megabytes`, made of one packed megabyte over and over, and declares what it likes. */
function bomb(megabytes: number, declared: number): Uint8Array {
  const block = deflateRawSync(strToU8(number("A1").repeat(25_000)).subarray(0, 1e6), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const packed = Buffer.concat([...Array.from({ length: megabytes }, () => block), deflateRawSync(new Uint8Array())]);
  const name = "xl/worksheets/sheet1.xml";
  const file = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), [name]: packed }, { level: 0 });
  const view = new DataView(file.buffer);
  const entry = Buffer.from(file.buffer).lastIndexOf(name) - 46;
  view.setUint16(entry + 10, 8, true);
  view.setUint32(entry + 24, declared, true);
  return file;
}

describe("a file that is no workbook is refused by what it is", () => {
  const ole = (text: string): Uint8Array =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...text].flatMap((c) => [c.charCodeAt(0), 0])]);
  const types = { "[Content_Types].xml": "<Types/>" };

  it.each([
    ["an empty file", new Uint8Array(), "empty"],
    ["a text", strToU8("my notes"), "not a workbook"],
    ["a letter", strToU8("Dear all,\nhere, at last, are the figures."), "not a workbook"],
    ["a table as text", strToU8("\ufeffKPI;Value\nDI-01;41"), "other format"],
    [
      "a table as text of two bytes a sign",
      new Uint8Array(Buffer.from("\ufeffKPI\tValue\r\n", "utf16le")),
      "other format",
    ],
    ["a web page saved as .xls", strToU8("\n<html xmlns:x='x'><table><tr><td>41"), "other format"],
    [
      "an XML Spreadsheet",
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      "other format",
    ],
    ["bytes of nothing known", new Uint8Array([0x1f, 0x8b, 44, 59, 9, 0, 255]), "not a workbook"],
    ["a PDF", strToU8("%PDF-1.7"), "not a workbook"],
    ["an .xls", ole("Workbook"), "old format"],
    ["a workbook under a password", ole("EncryptionInfo EncryptedPackage"), "password"],
    ["a zip of something else", zip({ "readme.txt": "hello" }), "other format"],
    ["a package without a workbook", zip({ ...types, "a.xml": "<a/>" }), "other format"],
    ["a Word document", zip({ ...types, "word/document.xml": "<a/>" }), "other format"],
    ["an .ods", zip({ mimetype: "application/vnd.oasis", "content.xml": "<a/>" }), "other format"],
    ["an .xlsb", zip({ ...types, "xl/workbook.bin": "x" }), "other format"],
    ["a workbook with macros", handMade({ sheets: [""], parts: { "xl/vbaProject.bin": "x" } }), "macros"],
    [
      "a workbook that calls itself macro-enabled",
      handMade({
        sheets: [""],
        parts: { "[Content_Types].xml": '<Types a="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>' },
      }),
      "macros",
    ],
  ])("%s", (_, bytes, code) => {
    const refused = refusal(bytes);
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/\. .*(send|save|Save)/);
  });

  it("a workbook cut off anywhere is damaged, never a crash", async () => {
    const whole = handMade({ sheets: [number("A1")] });
    for (let length = 4; length < whole.length; length += 37) {
      await expect(readXlsx(whole.slice(0, length))).rejects.toBeInstanceOf(WorkbookRefused);
    }
  });

  it("a workbook with any byte changed is read or refused, never a crash", async () => {
    const whole = handMade({ sheets: [number("A1") + number("B7")] });
    for (let at = 4; at < whole.length; at += 23) {
      const changed = whole.slice();
      changed[at] = changed[at]! ^ 0x55;
      await readXlsx(changed).catch((error: unknown) => expect(error).toBeInstanceOf(WorkbookRefused));
    }
  });
});

describe("a file that would take too much is refused before anything is built", () => {
  it("a zip bomb of 400 MB, by the size it declares", () => {
    expect(refusal(bomb(400, 400e6)).code).toBe("too large");
  });

  it("a zip bomb that declares little, as soon as it gives more", () => {
    expect(refusal(bomb(400, 1000)).message).toContain("larger than it says");
  });

  it("twelve sheets with one cell at each far corner, however few bytes they are", () => {
    const file = handMade({ sheets: Array.from({ length: 12 }, () => number("A1") + number("XFD1048576")) });
    expect(file.length).toBeLessThan(10_000);
    const refused = refusal(file);
    expect(refused.code).toBe("too many cells");
    expect(refused.message).toContain("XFD1048576");
  });

  it("many sheets that are each small enough, by their sum", () => {
    const sheets = Array.from({ length: 30 }, () => number("CV1000"));
    expect(refusal(handMade({ sheets })).code).toBe("too many cells");
    expect(scan(handMade({ sheets: sheets.slice(0, 20) })).sheets).toHaveLength(20);
  });

  it("a far cell without a reference of its own, or behind a comment, or in another quote", () => {
    const far = '<row r="1048576"><c r="XFC1048576"/><c><v>1</v></c></row>';
    const hidden = `<!-- <c r=" --><row r="1"><c r="A1"><v>1</v></c></row>${number("XFD1048576").replaceAll('"', "'")}`;
    const decoy = number("XFD1048576").replace("<c ", "<c x=' r=\"A1\" ' ");
    for (const data of [far, hidden, decoy]) expect(refusal(handMade({ sheets: [data] })).code).toBe("too many cells");
  });

  it("more sheets than anybody reports on", () => {
    const sheets = Array.from({ length: LIMITS.sheets + 1 }, () => "");
    expect(refusal(handMade({ sheets })).code).toBe("too many sheets");
  });

  it("entities that expand", () => {
    const workbook = '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>';
    expect(refusal(handMade({ sheets: [""], parts: { "xl/workbook.xml": workbook } })).code).toBe("damaged");
  });

  it("a text that a million cells repeat", async () => {
    const cell = `<c t="s"><v>0</v></c>`;
    const rows = `<row>${cell.repeat(100)}</row>`.repeat(20);
    const parts = {
      "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${"a".repeat(30_000)}</t></si></sst>`,
      "xl/_rels/workbook.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    };
    await expect(readXlsx(handMade({ sheets: [rows], parts }))).rejects.toMatchObject({ code: "too much text" });
  });
});

describe("what is odd but harmless is read", () => {
  it("cells that are only formatted do not count, however far out", async () => {
    const data = `${number("A1")}<row r="1048576"><c r="XFD1048576" s="0"/></row>`;
    const { sheets } = await readXlsx(handMade({ sheets: [data] }));
    expect(sheets[0]).toMatchObject({ row: 0, column: 0, rows: 1, columns: [[1]] });
  });

  it("a column layout repeated over every column costs nothing", async () => {
    const cols = '<col min="1" max="16384" width="9"/>'.repeat(20_000);
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>${cols}</cols><sheetData>${number("B2")}</sheetData></worksheet>`;
    const { sheets } = await readXlsx(handMade({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": sheet } }));
    expect(sheets[0]).toMatchObject({ row: 1, column: 1, columns: [[1]] });
  });

  it("links to other workbooks are counted and not followed", () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>';
    expect(scan(handMade({ sheets: [""], parts: { "xl/_rels/workbook.xml.rels": rels } })).externalLinks).toBe(1);
  });
});

describe("a file that would take too long is read or refused in a moment all the same", () => {
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`;
  const rels = (inner: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

  it("a number format of a million brackets, used by a hundred thousand cell formats", async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="${"[".repeat(1e6)}"/></numFmts><cellXfs>${'<xf numFmtId="170"/>'.repeat(1e5)}</cellXfs></styleSheet>`;
    const { sheets } = await readXlsx(handMade({ sheets: [number("A1")], parts: { "xl/styles.xml": styles } }));
    expect(sheets[0]!.columns).toEqual([[1]]);
  });

  it("a sheet that names one large table twenty thousand times, and as many parts that are not there", async () => {
    const named = [relation("t", "table", "../tables/t.xml"), relation("m", "table", "../tables/missing.xml")].join("");
    const parts = {
      ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`xl/media/${i}.txt`, ""])),
      "xl/worksheets/_rels/sheet1.xml.rels": rels(named.repeat(2e4)),
      "xl/tables/t.xml": `<table xmlns="${MAIN}" name="t" ref="A1:B2">${"<a/>".repeat(1e5)}</table>`,
    };
    const { sheets } = await readXlsx(handMade({ sheets: [number("A1")], parts }));
    expect(sheets[0]!.tables.map(({ name }) => name)).toEqual(["t"]);
  });
});
