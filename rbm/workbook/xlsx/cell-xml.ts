import { type Cell, isDate, isError } from "../workbook.ts";
import { serialOf } from "./serial.ts";
import { storedText } from "./stored-text.ts";
import { escapeText } from "./xml.ts";

/**
 * A cell as SpreadsheetML; texts stand in the cell itself, so that no table of strings changes.
 * @param prefix of the elements, colon included: "" or `x:`
 */
export function cellXml(at: string, cell: Cell, style: string | undefined, prefix: string, is1904: boolean): string {
  const open = `<${prefix}c r="${at}"${style === undefined ? "" : ` s="${escapeText(style)}"`}`;
  const value = (text: string, type = ""): string => `${open}${type}><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  if (cell === null) return `${open}/>`;
  if (typeof cell === "number") return value(String(cell));
  if (typeof cell === "boolean") return value(cell ? "1" : "0", ' t="b"');
  if (isDate(cell)) return value(String(serialOf(cell.date, is1904)));
  if (isError(cell)) return value(escapeText(cell.error), ' t="e"');
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${storedText(cell)}</${prefix}t></${prefix}is>`;
  return `${open} t="inlineStr">${text}</${prefix}c>`;
}
