/** A line of a file, or several where a field holds line breaks: what it says and how it is written. */
export interface CsvLine {
  /** None where the line is blank or nothing but spaces. */
  readonly fields: readonly string[];
  /** As it stands in the file, quotes and all, without what ends it. */
  readonly text: string;
  /** A line feed, a carriage return, both, or nothing at the end of the file. */
  readonly end: string;
  /** Its number in the file, from 1. */
  readonly number: number;
}

export interface Csv {
  /** Every line, blank ones too. */
  readonly lines: readonly CsvLine[];
  /** The fields of the lines that are not blank. */
  readonly rows: readonly (readonly string[])[];
  /** What stands between fields: a comma, a semicolon or a tab, whichever the first line has most of. */
  readonly delimiter: string;
  /** Whether the last field is in quotes that are never closed. */
  readonly open: boolean;
}

/** What marks the start of a text's bytes; nothing in most files. */
export const markOf = (text: string): string => (text.startsWith("\uFEFF") ? "\uFEFF" : "");

/**
 * A CSV file (RFC 4180): quotes, line breaks within them, CRLF, LF or CR, a leading byte-order mark.
 * Lines of nothing but spaces are blank.
 */
export function parseCsv(text: string): Csv {
  const start = markOf(text).length;
  const delimiter = delimiterOf(text, start);
  const lines: CsvLine[] = [];
  let [at, number, open] = [start, 1, false];
  while (at < text.length) {
    const from = at;
    const fields: string[] = [];
    for (;;) {
      const field = fieldAt(text, at, delimiter);
      fields.push(field.value);
      open = field.open;
      at = field.end;
      if (text[at] !== delimiter) break;
      at++;
    }
    const line = text.slice(from, at);
    const end = text.startsWith("\r\n", at) ? "\r\n" : text.slice(at, at + 1);
    at += end.length;
    const blank = fields.length === 1 && line.trim() === "";
    lines.push({ fields: blank ? [] : fields, text: line, end, number });
    number += 1 + (line.match(/\r\n|\r|\n/g)?.length ?? 0);
  }
  return { lines, rows: lines.flatMap(({ fields }) => (fields.length > 0 ? [fields] : [])), delimiter, open };
}

/** The field that starts here, and where what separates or ends it stands. */
function fieldAt(text: string, from: number, delimiter: string): { value: string; end: number; open: boolean } {
  let [value, at, open] = ["", from, false];
  if (text[at] === '"') {
    open = true;
    for (at++; open; ) {
      const close = text.indexOf('"', at);
      if (close < 0) return { value: value + text.slice(at), end: text.length, open };
      value += text.slice(at, close);
      open = text[close + 1] === '"';
      if (open) value += '"';
      at = close + (open ? 2 : 1);
    }
  }
  const rest = at;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
  return { value: value + text.slice(rest, at), end: at, open };
}

function delimiterOf(text: string, start: number): string {
  const counts = new Map([",", ";", "\t"].map((sign) => [sign, 0]));
  let quoted = false;
  let first = start;
  while (first < text.length && /[ \r\n]/.test(text[first]!)) first++;
  for (let at = first; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === "\n" || letter === "\r")) break;
    else if (!quoted && counts.has(letter)) counts.set(letter, counts.get(letter)! + 1);
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
