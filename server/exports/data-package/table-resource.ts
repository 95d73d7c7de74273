import type { ColumnTable } from "../../../pipelines/index.ts";
import { type CsvCell, csvOf } from "../../../rbm/exchange/csv.ts";
import { toParquet } from "../parquet.ts";
import { tableField } from "./fields.ts";
import type { PackagedTable } from "./options.ts";
import type { Resource } from "./resource.ts";

/** The public columns of a tidy table; null where its key is not public. */
export function tableResource({ table, declaration }: PackagedTable, sample: boolean): Resource | null {
  const { name, title, about, key } = declaration;
  const columns = Object.fromEntries(
    Object.entries(declaration.columns).filter(([, { audience }]) => audience === "public"),
  );
  if (!key.every((column) => column in columns)) return null;
  const shown = { columns };
  return {
    name,
    title,
    description: about,
    fields: Object.entries(columns).map(([id, column]) => tableField(id, column)),
    key,
    csv: csvOf(Object.keys(columns), rowsOf(table, Object.keys(columns))),
    parquet: toParquet(table, shown, { title, figures: sample ? "Sample figures" : "As accepted" }),
  };
}

function* rowsOf(table: ColumnTable, names: readonly string[]): Generator<CsvCell[]> {
  const columns = names.map((name) => table.array(name) as ArrayLike<CsvCell | undefined>);
  for (let row = 0; row < table.numRows(); row++) {
    yield columns.map((column) => {
      const cell = column[row] ?? null;
      return Number.isNaN(cell) ? null : cell;
    });
  }
}
