import { address, columnIndex } from "../address.ts";
import { refusals } from "./refused.ts";
import { attributes, type Tag, tags, xmlText } from "./xml.ts";

/** What a sheet's XML holds, found in one pass. */
export interface ScannedSheet {
  /** The last row and the last column with anything in a cell, from 0; null for an empty sheet. */
  readonly corner: { readonly row: number; readonly column: number } | null;
  /** Cells that hold something; one that is only formatted does not. */
  readonly filled: number;
  /** The sheet's XML cut down to cells, protection and merged cells: nothing else of it is parsed. */
  readonly xml: string;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const KEPT: ReadonlySet<string> = new Set(["sheetProtection", "mergeCells"]);
const CONTENT: ReadonlySet<string> = new Set(["v", "is", "f"]);

/** @param most cells that may hold something */
export function readSheet(bytes: Uint8Array, most: number): ScannedSheet {
  const text = xmlText(bytes);
  let root: Tag | null = null;
  let data: Scanned = { xml: "", corner: null, filled: 0 };
  const kept: string[] = [];
  let [keptFrom, merges] = [-1, 0];
  const all = tags(text);
  for (const tag of all) {
    root ??= tag;
    if (root.name !== "worksheet") throw refusals.damaged("a sheet is no worksheet");
    if (tag.name === "sheetData" && tag.kind === "open") data = readData(text, tag, all, most);
    else if (tag.name === "mergeCell" && ++merges > MOST_MERGED) throw refusals.damaged("too many merged cells");
    else if (!KEPT.has(tag.name)) continue;
    else if (tag.kind === "empty") kept.push(text.slice(tag.start, tag.end));
    else if (tag.kind === "open") keptFrom = tag.start;
    else if (keptFrom >= 0) kept.push(text.slice(keptFrom, tag.end));
  }
  if (!root) throw refusals.damaged("a sheet has nothing in it");
  const opening = text.slice(root.start, root.end);
  const name = opening.slice(1, opening.search(/[\s/>]/));
  const xml = root.kind === "empty" ? opening : `${opening}${data.xml}${kept.join("")}</${name}>`;
  return { ...data, xml };
}

type Scanned = Pick<ScannedSheet, "corner" | "filled" | "xml">;

/** The cells, up to the end of the sheet data. Cells without content are cut out, and those left say where they are. */
function readData(text: string, opening: Tag, rest: Iterator<Tag>, most: number): Scanned {
  const pieces: string[] = [];
  let from = opening.start;
  const cut = (start: number, end: number): void => {
    pieces.push(text.slice(from, start));
    from = end;
  };
  let [row, column, filled, lastRow, lastColumn] = [0, 0, 0, -1, -1];
  let cell: { row: number; column: number; start: number; filled: boolean } | null = null;
  for (let next = rest.next(); !next.done; next = rest.next()) {
    const tag = next.value;
    if (tag.kind === "close") {
      if (tag.name === "c" && cell && !cell.filled) cut(cell.start, tag.end);
      if (tag.name === "c") cell = null;
      if (tag.name !== "sheetData") continue;
      pieces.push(text.slice(from, tag.end));
      const corner = lastRow < 0 ? null : { row: lastRow, column: lastColumn };
      return { corner, filled, xml: pieces.join("") };
    }
    if (tag.name === "row") {
      row = rowNumber(attributes(text, tag).r, row + 1);
      column = 0;
    } else if (tag.name === "c") {
      const plain = plainPlace(text, tag);
      const r = plain ? "" : attributes(text, tag).r;
      const at = plain ?? place(r, row, column + 1);
      column = at.column + 1;
      if (tag.kind === "empty") cut(tag.start, tag.end);
      else cell = { row: at.row, column: at.column, start: tag.start, filled: false };
      if (tag.kind === "open" && r === undefined) {
        const name = tag.start + text.slice(tag.start, tag.end).search(/[\s>]/);
        cut(name, name);
        pieces.push(` r="${address(at.row, at.column)}"`);
      }
    } else if (cell && CONTENT.has(tag.name)) {
      if (!cell.filled && ++filled > most) throw refusals.tooManyCells("with the most cells", `row ${cell.row + 1}`);
      cell.filled = true;
      lastRow = Math.max(lastRow, cell.row);
      lastColumn = Math.max(lastColumn, cell.column);
    }
  }
  throw refusals.damaged("a sheet is cut off");
}

const MOST_MERGED = 100_000;

function rowNumber(text: string | undefined, next: number): number {
  const row = text === undefined ? next : Number(text);
  if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw refusals.damaged("a row has no number");
  return row;
}

/** The place of a cell written as every writer writes it, `<c r="B5"`, which is most of the work; null for any other. */
function plainPlace(text: string, { start, end }: Tag): { row: number; column: number } | null {
  if (!text.startsWith('c r="', start + 1)) return null;
  let at = start + 6;
  let [column, row] = [0, 0];
  for (let code = text.charCodeAt(at); code >= 65 && code <= 90; code = text.charCodeAt(++at))
    column = column * 26 + code - 64;
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(++at))
    row = row * 10 + code - 48;
  if (text.charCodeAt(at) !== 34 || column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW) return null;
  const another = text.indexOf("r", at);
  return another >= 0 && another < end && /r\s*=/.test(text.slice(another, end))
    ? null
    : { row: row - 1, column: column - 1 };
}

/** Where a cell says it is; the next one along its row where it says nothing. */
function place(reference: string | undefined, row: number, next: number): { row: number; column: number } {
  if (reference === undefined) return { row: row - 1, column: next - 1 };
  const match = /^([A-Z]{1,3})(\d{1,7})$/i.exec(reference);
  const at = match && { row: Number(match[2]) - 1, column: columnIndex(match[1]!) };
  if (!at || at.row < 0 || at.row >= LAST_ROW || at.column >= LAST_COLUMN)
    throw refusals.damaged("a cell has no place");
  return at;
}
