import type { ColumnTable } from "arquero";
import { Dictionary } from "./dictionary.ts";
import { type Codes, DictionaryColumn } from "./dictionary-column.ts";

/** A text column as codes and labels, whatever it is made of. Rows are the table's, filter and order obeyed. */
export function codesOf(table: ColumnTable, name: string): { codes: Codes; labels: readonly (string | null)[] } {
  const column = table.column(name);
  if (column === undefined) throw new Error(`unknown column: ${name}`);
  if (column instanceof DictionaryColumn && !table.isFiltered() && !table.isOrdered()) {
    return { codes: column.codes, labels: column.labels };
  }
  const labels = new Dictionary<string | null>();
  const values = table.array(name) as readonly (string | null)[];
  return { codes: Uint32Array.from(values, (value) => labels.code(value ?? null)), labels: labels.labels };
}
