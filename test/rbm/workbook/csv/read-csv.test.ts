import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCsvFile, readCsv } from "../../../../rbm/workbook/csv/index.ts";
import { LIMITS, type RefusalCode, WorkbookRefused } from "../../../../rbm/workbook/xlsx/index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

function refusal(bytes: Uint8Array): { readonly code: RefusalCode; readonly message: string } {
  try {
    readCsv("list.csv", bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) return error;
    throw error;
  }
  throw new Error("not refused");
}

describe("a CSV file is a workbook of one sheet", () => {
  it.each([
    ["UTF-8", utf8("Année;Part\n2021;45,5 %")],
    ["UTF-8 with a mark at its start", utf8("\ufeffAnnée;Part\r\n2021;45,5 %\r\n")],
    ["UTF-16, as Excel saves Unicode text", utf16("Année\tPart\r\n2021\t45,5 %")],
    ["Windows-1252, as Excel saves CSV", latin("Année;Part\r\n2021;45,5 %")],
    ["quoted fields and commas", utf8('"Année","Part"\n2021,"45,5 %"')],
  ])("read from %s", (_, bytes) => {
    const [sheet] = readCsv("folder/suivi.2021.csv", bytes).sheets;
    expect(sheet).toMatchObject({
      name: "suivi.2021",
      columns: [
        ["Année", "2021"],
        ["Part", "45,5 %"],
      ],
    });
  });

  it("whose cells stand in the rows and columns that a spreadsheet shows them in", () => {
    const [sheet] = readCsv("list.csv", utf8(" ;;\n\n;x;\n;;y")).sheets;
    expect(sheet).toMatchObject({
      row: 2,
      column: 1,
      columns: [
        ["x", null],
        [null, "y"],
      ],
    });
  });

  it("that has every field which holds more than spaces, and no other", () => {
    const field = fc.string({ unit: fc.constantFrom("a", " ", "1", ",", "é") });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (given) => {
        const text = given.map((row) => row.map((cell) => `"${cell}"`).join(";")).join("\r\n");
        const { columns } = readCsv("list.csv", utf8(text)).sheets[0]!;
        const filled = columns.flat().filter((cell) => cell !== null);
        expect([...filled].sort()).toEqual(
          given
            .flat()
            .filter((cell) => cell.trim() !== "")
            .sort(),
        );
      }),
    );
  });
});

describe("a CSV file is refused in words", () => {
  it("where it is empty", () => expect(refusal(new Uint8Array()).code).toBe("empty"));

  it("where a quote is never closed, with the line its row begins in", () => {
    const { code, message } = refusal(utf8('KPI;Target\n"a\nb";"41\n'));
    expect([code, message]).toEqual([
      "damaged",
      expect.stringContaining('quote " opens in the row that begins in line 2'),
    ]);
  });

  it("where its cells are too far apart for any grid, before one is built", () => {
    const wide = ";".repeat(LIMITS.cells / 2);
    expect(refusal(utf8(`KPI;Target\n\n${wide}x`))).toMatchObject({
      code: "too many cells",
      message: expect.stringMatching(/^Up to 2,000,000 cells/),
    });
  });

  it("where it is larger than what may be sent", () => {
    expect(refusal(new Uint8Array(25_000_001))).toMatchObject({
      code: "too large",
      message: expect.stringMatching(/^Up to 25 MB/),
    });
  });
});

describe("whether a file is CSV", () => {
  it.each([
    ["a.csv", "KPI;1", true],
    ["B.TSV", "KPI\t1", true],
    ["c.txt", "KPI\t1", true],
    ["d.xlsx", "KPI;1", false],
    ["csv", "KPI;1", false],
    ["a workbook called e.csv", "PK\x03\x04", false],
    ["an old one called f.csv", "\xd0\xcf\x11\xe0", false],
  ])("%s", (name, start, is) => expect(isCsvFile(name, latin(start))).toBe(is));
});
