import { constants, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A workbook of the given sheets' XML. */
function workbookOfSheets(sheets: readonly string[]): Uint8Array {
  const names = sheets.map((_, i) => `<sheet name="Sheet${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  const parts: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(TYPES),
    "_rels/.rels": strToU8(relationships([["rId1", "officeDocument", "xl/workbook.xml"]])),
    "xl/workbook.xml": strToU8(
      `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${names}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      relationships(sheets.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const)),
    ),
  };
  for (const [i, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(sheet);
  return zipSync(parts, { level: 9 });
}

/** A few kB: sheets with one cell at A1 and one at the far corner. */
export const farCorners = (): Uint8Array =>
  workbookOfSheets(
    Array.from(
      { length: 12 },
      () =>
        `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
    ),
  );

/** A zip that unpacks to 400 MB of nothing; half a MB packed. It declares that, or only `declared` bytes. */
export function zipBomb(declared = 400_000_000): Uint8Array {
  const megabytes4 = deflateRawSync(new Uint8Array(4_000_000), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...new Array<Buffer>(100).fill(megabytes4), Buffer.from([3, 0])]);
  return withEntry(workbookOfSheets([]), strToU8("xl/worksheets/sheet1.xml"), packed, declared);
}

/** Appends an entry to a zip by hand, for sizes that no library would write. */
function withEntry(zip: Uint8Array, name: Uint8Array, packed: Uint8Array, unpackedSize: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const directory = view.getUint32(end + 16, true);
  const header = new Uint8Array(30 + name.length);
  const local = new DataView(header.buffer);
  local.setUint32(0, 0x04034b50, true);
  local.setUint16(4, 20, true);
  local.setUint16(8, 8, true);
  local.setUint32(18, packed.length, true);
  local.setUint32(22, unpackedSize, true);
  local.setUint16(26, name.length, true);
  header.set(name, 30);
  const central = new Uint8Array(46 + name.length);
  const record = new DataView(central.buffer);
  record.setUint32(0, 0x02014b50, true);
  record.setUint16(4, 20, true);
  record.setUint16(6, 20, true);
  record.setUint16(10, 8, true);
  record.setUint32(20, packed.length, true);
  record.setUint32(24, unpackedSize, true);
  record.setUint16(28, name.length, true);
  record.setUint32(42, directory, true);
  central.set(name, 46);
  const tail = zip.slice(end);
  const last = new DataView(tail.buffer);
  last.setUint16(8, last.getUint16(8, true) + 1, true);
  last.setUint16(10, last.getUint16(10, true) + 1, true);
  last.setUint32(12, last.getUint32(12, true) + central.length, true);
  last.setUint32(16, directory + header.length + packed.length, true);
  const parts = [zip.slice(0, directory), header, packed, zip.slice(directory, end), central, tail];
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const OLD_EXCEL = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(512).fill(0)]);
