import { columnIndex } from "../address.ts";
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

/** @param most cells that may hold something */
export function readSheet(bytes: Uint8Array, most: number): ScannedSheet {
  const text = xmlText(bytes);
  const kept: string[] = [];
  let root: Tag | null = null;
  let [row, column, filled, lastRow, lastColumn] = [0, 0, 0, -1, -1];
  let [inData, dataStart, merges, keptFrom] = [false, 0, 0, -1];
  let cell: { row: number; column: number } | null = null;
  for (const tag of tags(text)) {
    if (!root) {
      root = tag;
      if (tag.name !== "worksheet") throw refusals.damaged("a sheet is no worksheet");
    }
    if (!inData) {
      if (tag.name === "sheetData") {
        if (tag.kind === "open") [inData, dataStart] = [true, tag.start];
      } else if (KEPT.has(tag.name)) {
        if (tag.kind === "empty") kept.push(text.slice(tag.start, tag.end));
        else if (tag.kind === "open") keptFrom = tag.start;
        else if (keptFrom >= 0) kept.push(text.slice(keptFrom, tag.end));
      } else if (tag.name === "mergeCell" && ++merges > MOST_MERGED) throw refusals.damaged("too many merged cells");
      continue;
    }
    switch (tag.name) {
      case "row":
        if (tag.kind === "close") break;
        row = rowNumber(attributes(text, tag).r, row + 1);
        column = 0;
        break;
      case "c": {
        if (tag.kind === "close") {
          cell = null;
          break;
        }
        const at = place(attributes(text, tag).r, row, column + 1);
        column = at.column + 1;
        cell = tag.kind === "open" ? at : null;
        break;
      }
      case "v":
      case "is":
      case "f":
        if (!cell || tag.kind === "close") break;
        if (++filled > most) throw refusals.tooManyCells("with the most cells", `row ${cell.row + 1}`);
        lastRow = Math.max(lastRow, cell.row);
        lastColumn = Math.max(lastColumn, cell.column);
        break;
      case "sheetData":
        kept.unshift(text.slice(dataStart, tag.end));
        inData = false;
        break;
    }
  }
  if (!root || inData) throw refusals.damaged("a sheet is cut off");
  const opening = text.slice(root.start, root.end);
  const name = /^<([^\s/>]+)/.exec(opening)?.[1] ?? "worksheet";
  return {
    corner: lastRow < 0 ? null : { row: lastRow, column: lastColumn },
    filled,
    xml: root.kind === "empty" ? opening : `${opening}${kept.join("")}</${name}>`,
  };
}

const MOST_MERGED = 100_000;

function rowNumber(text: string | undefined, next: number): number {
  const row = text === undefined ? next : Number(text);
  if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw refusals.damaged("a row has no number");
  return row;
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
