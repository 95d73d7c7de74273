import { address } from "../address.ts";
import type { Visibility } from "../workbook.ts";
import { type Relationship, relationshipsOf } from "./package.ts";
import type { Values } from "./read-cell.ts";
import { readSheet, type SheetContent } from "./read-sheet.ts";
import { refusals } from "./refused.ts";
import { sharedStrings } from "./shared-strings.ts";
import { dateFormats } from "./styles-part.ts";
import { textFormat } from "./text-formats.ts";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part.ts";
import { unescapeText, xmlText } from "./xml.ts";
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
export interface SheetEntry extends SheetContent {
  readonly name: string;
  readonly part: string;
  readonly visibility: Visibility;
}

/** What a workbook holds, found before any grid is built. */
export interface Scan extends Pick<WorkbookPart, "is1904" | "names"> {
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
    // Folders too: a part whose name was damaged can look like one.
    const part = unpack(bytes, entry, LIMITS.unpacked);
    if (!entry.name.endsWith("/")) parts.set(entry.name, part);
  }
  const workbookPart = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;
  if (!workbookPart || !parts.has(workbookPart)) throw refusals.otherFormat("a zip archive without a workbook in it");
  const related = relationshipsOf(parts, workbookPart);
  const { sheets, is1904, names } = readWorkbookPart(xmlText(parts.get(workbookPart)!));
  return {
    workbookPart,
    is1904,
    names,
    sheets: readSheets(parts, sheets, related, is1904),
    externalLinks: related.filter(({ type }) => type === "externalLink").length,
    parts,
  };
}

function readSheets(
  parts: ReadonlyMap<string, Uint8Array>,
  named: WorkbookPart["sheets"],
  related: readonly Relationship[],
  is1904: boolean,
): SheetEntry[] {
  const worksheets = new Map(related.filter(({ type }) => type === "worksheet").map(({ id, target }) => [id, target]));
  const found = named.flatMap(({ id, name, visibility }) => {
    const part = worksheets.get(id);
    return part && parts.has(part) ? [{ name, part, visibility }] : [];
  });
  if (found.length === 0) throw refusals.damaged("it has no sheet");
  if (found.length > LIMITS.sheets) throw refusals.tooManySheets(found.length, LIMITS.sheets);
  if (new Set(found.map(({ part }) => part)).size < found.length) throw refusals.damaged("two sheets are one");
  const values = valuesOf(parts, related, is1904);
  let cells = 0;
  return found.map((sheet) => {
    const content = readSheet(parts.get(sheet.part)!, values, LIMITS.cells);
    const corner = content.corner;
    if (corner) cells += (corner.row + 1) * (corner.column + 1);
    if (corner && cells > LIMITS.cells) throw refusals.tooManyCells(sheet.name, address(corner.row, corner.column));
    return { ...sheet, ...content };
  });
}

function valuesOf(parts: ReadonlyMap<string, Uint8Array>, related: readonly Relationship[], is1904: boolean): Values {
  const part = (wanted: string): Uint8Array | undefined =>
    parts.get(related.find(({ type, external }) => type === wanted && !external)?.target ?? "");
  const [strings, styles] = [part("sharedStrings"), part("styles")];
  return {
    strings: strings ? sharedStrings(strings, LIMITS.cells) : [],
    dates: styles ? dateFormats(xmlText(styles)) : [],
    is1904,
    budget: { text: LIMITS.text, shared: LIMITS.text },
  };
}

/** What the first bytes give away. */
function sniff(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refusals.empty();
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw holds(bytes, "EncryptedPackage") ? refusals.password() : refusals.oldFormat();
  if (starts(bytes, [0x50, 0x4b])) return;
  const format = textFormat(bytes);
  throw format === null ? refusals.notAWorkbook() : refusals.otherFormat(format);
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
  const text = unescapeText(xmlText(unpack(bytes, types, 1_000_000)));
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
