import { address } from "../address.ts";
import { type Relationship, relationshipsOf } from "./package.ts";
import { refusals } from "./refused.ts";
import { readSheet, type ScannedSheet } from "./scan-sheet.ts";
import { attribute, attributes, tags, unescapeText, xmlText } from "./xml.ts";
import { unpack, type ZipEntry, zipEntries } from "./zip.ts";

/** How much a workbook may hold. A quarter's report has about a thousand rows. */
export const LIMITS = {
  /** Bytes of the whole package, unpacked. */
  unpacked: 100_000_000,
  /** Cells of the boxes around the filled cells, summed over sheets. */
  cells: 2_000_000,
  sheets: 100,
  /** Characters over all cells. */
  text: 50_000_000,
} as const;

/** A sheet of the workbook, as far as it can be told without building a grid. */
export interface SheetEntry extends ScannedSheet {
  readonly name: string;
  readonly part: string;
}

/** What a workbook holds, found before anything of it is built. */
export interface Scan {
  readonly workbookPart: string;
  readonly sheets: readonly SheetEntry[];
  /** Links to other workbooks; they are not followed. */
  readonly externalLinks: number;
  /** Parts by name, unpacked; bounded by `LIMITS.unpacked`. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Looks through a file before it is parsed. Throws `WorkbookRefused` where it is no .xlsx workbook, or one that would take
 * more memory than a workbook of results can need, whatever its sizes say. Builds no grid; runs in browsers too.
 */
export function scan(bytes: Uint8Array): Scan {
  sniff(bytes);
  const entries = zipEntries(bytes);
  refuseOtherPackages(bytes, entries);
  const unpacked = entries.reduce((sum, { declared }) => sum + declared, 0);
  if (unpacked > LIMITS.unpacked) throw refusals.tooLarge(LIMITS.unpacked / 1e6);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!entry.name.endsWith("/")) parts.set(entry.name, unpack(bytes, entry, LIMITS.unpacked));
  }
  const workbookPart = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;
  if (!workbookPart || !parts.has(workbookPart)) throw refusals.otherFormat("a zip archive without a workbook in it");
  const related = relationshipsOf(parts, workbookPart);
  return {
    workbookPart,
    sheets: scanSheets(parts, workbookPart, related),
    externalLinks: related.filter(({ type }) => type === "externalLink").length,
    parts,
  };
}

function scanSheets(
  parts: ReadonlyMap<string, Uint8Array>,
  workbookPart: string,
  related: readonly Relationship[],
): SheetEntry[] {
  const text = xmlText(parts.get(workbookPart)!);
  const worksheets = new Map(related.filter(({ type }) => type === "worksheet").map(({ id, target }) => [id, target]));
  const found: { name: string; part: string }[] = [];
  for (const tag of tags(text)) {
    if (tag.name !== "sheet" || tag.kind === "close") continue;
    const part = worksheets.get(attribute(text, tag, "id") ?? "");
    if (part && parts.has(part)) found.push({ name: attributes(text, tag).name ?? "", part });
  }
  if (found.length === 0) throw refusals.damaged("it has no sheet");
  if (found.length > LIMITS.sheets) throw refusals.tooManySheets(found.length, LIMITS.sheets);
  let cells = 0;
  return found.map(({ name, part }) => {
    const sheet = readSheet(parts.get(part)!, LIMITS.cells);
    const corner = sheet.corner;
    if (corner) cells += (corner.row + 1) * (corner.column + 1);
    if (corner && cells > LIMITS.cells) throw refusals.tooManyCells(name, address(corner.row, corner.column));
    return { name, part, ...sheet };
  });
}

/** What the first bytes give away. */
function sniff(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refusals.empty();
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw holds(bytes, "EncryptedPackage") ? refusals.password() : refusals.oldFormat();
  if (!starts(bytes, [0x50, 0x4b])) throw refusals.notAWorkbook();
}

function refuseOtherPackages(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  const named = (pattern: RegExp): ZipEntry | undefined => entries.find(({ name }) => pattern.test(name));
  if (named(/(^|\/)vbaProject\.bin$/i)) throw refusals.macros();
  if (named(/(^|\/)workbook\.bin$/i)) throw refusals.otherFormat("a binary workbook (.xlsb)");
  if (named(/^word\/document\.xml$/i)) throw refusals.otherFormat("a Word document");
  if (named(/^ppt\/presentation\.xml$/i)) throw refusals.otherFormat("a PowerPoint presentation");
  const mimetype = named(/^mimetype$/);
  if (mimetype && named(/^content\.xml$/)) throw refusals.otherFormat("an OpenDocument file (.ods)");
  const types = named(/^\[Content_Types\]\.xml$/i);
  if (!types) throw refusals.otherFormat("a zip archive");
  const text = unescapeText(new TextDecoder().decode(unpack(bytes, types, 1_000_000)));
  if (/macroEnabled/i.test(text)) throw refusals.macros();
}

const starts = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** Whether an OLE file names a stream, in UTF-16 as its directory does. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
