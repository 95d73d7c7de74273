import { ColumnTable } from "arquero";
import type { CellType, ColumnsOf, TableDeclaration } from "../schema/table-declaration.ts";
import { Dictionary } from "./dictionary.ts";
import { DictionaryColumn } from "./dictionary-column.ts";

/** A table of rows: texts as dictionary columns, the rest as arrays, columns in the order declared. */
export function tableOf<Row>(declaration: TableDeclaration<ColumnsOf<Row>>, rows: readonly Row[]): ColumnTable {
  const columns = (Object.keys(declaration.columns) as (keyof Row & string)[]).map((name) => {
    const { type }: { readonly type: CellType } = declaration.columns[name];
    const values = rows.map((row) => row[name] ?? null);
    return [name, type === "number" || type === "integer" || type === "boolean" ? values : textColumn(values)];
  });
  return new ColumnTable(Object.fromEntries(columns));
}

function textColumn(values: readonly unknown[]): DictionaryColumn<string | null> {
  const labels = new Dictionary<string | null>();
  const codes = new Uint32Array(values.length);
  let last: unknown;
  let code = 0;
  for (let row = 0; row < codes.length; row++) {
    const value = values[row];
    if (row === 0 || value !== last) code = labels.code(typeof value === "string" ? value : null);
    last = value;
    codes[row] = code;
  }
  return new DictionaryColumn(codes, labels.labels);
}
