import type { Csv, CsvLine } from "../../rbm/workbook/csv/index.ts";
import { runs, toCsvLine } from "./to-csv.ts";

/**
 * A file with columns added after its own, which stay as they are written: their order, quotes, line ends and blank lines. Only what a
 * spreadsheet would run as a formula is written anew, with ' in front.
 * - A column of the file that is called as an added one is kept as `given_…`; where the added ones are the file's last columns, as in
 *   a file written by this, they are replaced.
 * @param cells The added cells of each row below the header, as many a row as `names`.
 */
export function withColumns(csv: Csv, names: readonly string[], cells: readonly (readonly string[])[]): string {
  const { lines, rows, delimiter } = csv;
  const header = rows[0]!;
  const width = header.length - (endsWith(header, names) ? names.length : 0);
  const kept = renamed(header.slice(0, width), names);
  const added = [names, ...cells];
  let at = 0;
  const written = lines.map((line) => {
    if (line.fields.length === 0) return line.text + line.end;
    const own = at === 0 ? keptHeader(line, kept, delimiter) : keptText(line, width, delimiter);
    return `${own}${delimiter}${toCsvLine(added[at++]!, delimiter)}${line.end}`;
  });
  return written.join("");
}

const plain = (name: string): string => name.trim().toLowerCase();

const endsWith = (header: readonly string[], names: readonly string[]): boolean =>
  names.every((name, at) => plain(header.at(at - names.length) ?? "") === name);

/** The header with names that are not those of the added columns, nor twice the same for that. */
function renamed(header: readonly string[], names: readonly string[]): string[] {
  const taken = new Set(header.map(plain));
  return header.map((name) => {
    if (!names.includes(plain(name))) return name;
    let other = `given_${plain(name)}`;
    while (taken.has(other)) other = `given_${other}`;
    taken.add(other);
    return other;
  });
}

const keptHeader = (line: CsvLine, kept: readonly string[], delimiter: string): string =>
  kept.length === line.fields.length && kept.every((name, at) => name === line.fields[at])
    ? keptText(line, kept.length, delimiter)
    : toCsvLine(kept, delimiter);

function keptText({ fields, text }: CsvLine, width: number, delimiter: string): string {
  if (fields.length > width || fields.some(runs)) return toCsvLine(padded(fields, width), delimiter);
  return text + delimiter.repeat(width - fields.length);
}

const padded = (fields: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, at) => fields[at] ?? "");
