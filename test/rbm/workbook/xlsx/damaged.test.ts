import fc from "fast-check";
import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Workbook } from "../../../../rbm/workbook/workbook.ts";
import { readXlsx, WorkbookRefused } from "../../../../rbm/workbook/xlsx/index.ts";
import { type ZipEntry, zipEntries } from "../../../../rbm/workbook/xlsx/zip.ts";
import { handMade } from "../../../support/xlsx.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";
const rows = Array.from(
  { length: 40 },
  (_, i) =>
    `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i % 3}</v></c><c r="B${i + 1}"><v>${i * 7919}.5</v></c></row>`,
);
const { [STRINGS]: strings, ...others } = unzipSync(
  handMade({ sheets: [rows.join("")], strings: ["Zürich", "Nairobi", "日本"] }),
);
/** The texts last: a list of parts that ends early would leave the sheets readable without them. */
const parts = { ...others, [STRINGS]: strings! };
const deflated = zipSync(parts);
const stored = zipSync(parts, { level: 0 });

/** As writers do that do not know a part's size and sum before it is written: they stand behind it, and in the directory. */
function streamed(): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => {
    pieces.push(piece);
  });
  for (const [name, bytes] of Object.entries(parts)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}

const entry = (bytes: Uint8Array, name: string): ZipEntry => zipEntries(bytes).find((each) => each.name === name)!;
/** Where the bytes of a part begin. */
const begins = (bytes: Uint8Array, { offset }: ZipEntry): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
};
const flipped = (bytes: Uint8Array, changes: readonly (readonly [at: number, by: number])[]): Uint8Array => {
  const made = bytes.slice();
  for (const [at, by] of changes) made[at]! ^= by;
  return made;
};
async function outcome(bytes: Uint8Array): Promise<Workbook | WorkbookRefused> {
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) return error;
    throw error;
  }
}

const kinds = [
  ["stored", stored],
  ["deflated", deflated],
  ["streamed", streamed()],
] as const;

describe("a workbook that was damaged on its way", () => {
  it("is read as it was where nothing of it changed, however it is packed", async () => {
    const [first, ...rest] = await Promise.all(kinds.map(([, bytes]) => readXlsx(bytes)));
    expect(first!.sheets[0]!.columns[1]![2]).toBe(15838.5);
    for (const other of rest) expect(other).toEqual(first);
  });

  it.each(kinds)(
    "is refused with any one byte of a %s sheet changed, and never read with another figure",
    async (_, bytes) => {
      const sheet = entry(bytes, SHEET);
      const as = await readXlsx(bytes);
      let refused = 0;
      for (let at = begins(bytes, sheet); at < begins(bytes, sheet) + sheet.packed; at += 5) {
        const found = await outcome(flipped(bytes, [[at, 1]]));
        if (found instanceof WorkbookRefused) refused++;
        else expect(found).toEqual(as);
      }
      expect(refused).toBeGreaterThan(sheet.packed / 5 - 2);
    },
  );

  it("is refused where a figure changed and the sheet is XML as before, in words that say which part and what to do", async () => {
    const at = Buffer.from(stored).indexOf("<v>7919.5") + 3;
    const refused = await outcome(flipped(stored, [[at, 1]]));
    expect(refused).toMatchObject({ code: "damaged" });
    const { message } = refused as WorkbookRefused;
    expect(message).toContain(`damaged on its way here (its part ${SHEET} is not what was written)`);
    expect(message).toMatch(/figures .* could be wrong\. Take another copy/);
  });

  it.each<[string, (bytes: Uint8Array, name: string) => [number, number]]>([
    ["its sum", (bytes, name) => [Buffer.from(bytes).lastIndexOf(name) - 30, 1]],
    ["its size", (bytes, name) => [Buffer.from(bytes).lastIndexOf(name) - 22, 1]],
    ["its name", (bytes, name) => [Buffer.from(bytes).lastIndexOf(name), 1]],
    [
      "its name's end, into that of a folder",
      (bytes, name) => [Buffer.from(bytes).lastIndexOf(name) + name.length - 1, 0x6c ^ 0x2f],
    ],
    ["how many parts there are", (bytes) => [bytes.length - 12, 1]],
  ])("is refused where the list of parts has changed: %s", async (_, where) => {
    for (const [, bytes] of kinds)
      expect(await outcome(flipped(bytes, [where(bytes, STRINGS)]))).toMatchObject({ code: "damaged" });
  });

  it("does not show a part's name that is no plain name", async () => {
    const odd = zipSync({ ...parts, "xl/\u001b[31m.xml": strToU8("<a/>") }, { level: 0 });
    const { message } = (await outcome(flipped(odd, [[Buffer.from(odd).indexOf("<a/>"), 1]]))) as WorkbookRefused;
    expect(message).toContain("one of its parts is not what was written");
  });

  it("is refused or read as it was, wherever bytes of it changed", async () => {
    const wholes = await Promise.all(kinds.map(async ([, bytes]) => [bytes, await readXlsx(bytes)] as const));
    const changes = fc.array(fc.tuple(fc.nat(0xffff), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...wholes), changes, async ([bytes, whole], places) => {
        const found = await outcome(
          flipped(
            bytes,
            places.map(([at, by]) => [at % bytes.length, by] as const),
          ),
        );
        if (!(found instanceof WorkbookRefused)) expect(found).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });
});
