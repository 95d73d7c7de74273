import type { Csv, CsvLine } from "../../rbm/workbook/csv/index.ts";
import { CommandError } from "./command.ts";

/** A file's columns and its rows below the header, a cell a column; undefined where a line ends before it. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | undefined>>[];
}

export interface TableOptions {
  /** The columns of a header by the names they go by. */
  named(header: readonly string[]): string[];
  /** Columns that may be there once only. */
  readonly once: ReadonlySet<string>;
}

/** A CSV file as a table. Throws a sentence, with line and column, where it is none: its cells could stand under the wrong names. */
export function tableOf(csv: Csv, name: string, { named, once }: TableOptions): CsvTable {
  const [header] = csv.rows;
  if (!header) throw new CommandError(`${name} is empty. Its first line has to name the columns.`);
  const columns = named(header);
  const twice = columns.find((column, at) => columns.indexOf(column) < at && once.has(column));
  if (twice) throw new CommandError(`${name} has two columns ${twice}. Leave one out, or call it something else.`);
  const [, ...below] = csv.lines.filter(({ fields }) => fields.length > 0);
  closed(csv, header, name);
  below.forEach((line, at) => {
    fits(line, header, at === 0, csv.delimiter, name);
  });
  const rows = below.map(({ fields }) => Object.fromEntries(columns.map((column, at) => [column, fields[at]])));
  return { columns, rows };
}

function closed({ lines, open }: Csv, header: readonly string[], name: string): void {
  const last = lines.at(-1);
  if (!open || !last) return;
  const column = header[last.fields.length - 1] ?? last.fields.length;
  throw new CommandError(`${name}, line ${last.number}, column ${column}: a quote " opens here and is never closed.`);
}

function fits(line: CsvLine, header: readonly string[], first: boolean, delimiter: string, name: string): void {
  const { fields, number } = line;
  if (fields.slice(header.length).every((field) => field.trim() === "")) return;
  const sign = delimiter === "\t" ? "tab" : delimiter;
  const above = first ? ", and remove lines above the one that names the columns" : "";
  throw new CommandError(
    `${name}, line ${number}: there are ${fields.length} fields, where the first line names ${header.length} columns. ` +
      `Put a field that has a ${sign} in it between quotes "${above}.`,
  );
}
