import { safeText } from "../../rbm/exchange/csv.ts";

export interface Csv {
  readonly rows: readonly (readonly string[])[];
  /** What stands between fields: a comma, a semicolon or a tab, whichever the first line has most of. */
  readonly delimiter: string;
}

/** The text of a CSV file: UTF-8, UTF-16 by its byte-order mark, else Windows-1252, which Excel saves "CSV" in. */
export function csvTextOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : null;
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * A CSV file (RFC 4180) as rows of fields: quotes, line breaks within them, CRLF, LF or CR, a leading byte-order mark.
 * Lines of nothing but spaces are left out.
 */
export function parseCsv(text: string): Csv {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const delimiter = delimiterOf(text, start);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  let touched = false;
  const endField = (): void => {
    row.push(field);
    field = "";
  };
  const endRow = (): void => {
    if (touched || field.trim() !== "") {
      endField();
      rows.push(row);
    }
    row = [];
    field = "";
    touched = false;
  };
  for (let at = start; at < text.length; at++) {
    const letter = text[at]!;
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (letter === '"' && field === "") {
      quoted = true;
      touched = true;
    } else if (letter === delimiter) {
      touched = true;
      endField();
    } else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at + 1] === "\n") at++;
      endRow();
    } else field += letter;
  }
  endRow();
  return { rows, delimiter };
}

const NUMBER = /^[+-]?[.,]?\d[\d.,\s]*(e[+-]?\d+)?%?$/i;

/** Rows as CSV, quoted where needed, a line feed after each; no text that a spreadsheet would run as a formula. */
export function toCsvText({ rows, delimiter }: Csv): string {
  const quotedField = (field: string): string => {
    const safe = NUMBER.test(field) ? field : safeText(field);
    return /["\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(quotedField).join(delimiter)}\n`).join("");
}

function delimiterOf(text: string, start: number): string {
  const counts = new Map([",", ";", "\t"].map((sign) => [sign, 0]));
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === "\n" || letter === "\r")) break;
    else if (!quoted && counts.has(letter)) counts.set(letter, counts.get(letter)! + 1);
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
