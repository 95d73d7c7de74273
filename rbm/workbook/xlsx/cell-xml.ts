import { type Cell, isDate, isError } from "../workbook.ts";
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

/** Days since the start of the workbook's date system; fractions are the time of day. */
export function serialOf(date: string, is1904: boolean): number {
  const days = Date.parse(date.includes("T") ? `${date}Z` : `${date}T00:00:00Z`) / 86_400_000;
  return Math.round((days + 25_569 - (is1904 ? 1462 : 0)) * 1e10) / 1e10;
}

/** Characters that XML cannot hold are written as Excel does, `_x0007_`. */
const storedText = (text: string): string =>
  escapeText(text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x"))
    .replace(/\p{Cs}|\ufffe|\uffff/gu, "\ufffd")
    .replace(
      /[^\P{Cc}\t\n\u007f-\u009f]/gu,
      (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
