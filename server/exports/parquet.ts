import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import type { CellType, ColumnTable, TableDeclaration } from "../../pipelines/index.ts";

const TYPES: Readonly<Record<CellType, NonNullable<ColumnSource["type"]>>> = {
  text: "STRING",
  period: "STRING",
  date: "STRING",
  number: "DOUBLE",
  integer: "INT32",
  boolean: "BOOLEAN",
  instant: "TIMESTAMP",
};

/** A table as Parquet, its declared columns in order: dates as ISO texts, instants as timestamps, blank as null. */
export function toParquet(
  table: ColumnTable,
  { columns }: Pick<TableDeclaration, "columns">,
  about: Readonly<Record<string, string>> = {},
): Uint8Array {
  const columnData = Object.entries(columns).map(
    ([name, { type, nulls }]): ColumnSource => ({
      name,
      data: Array.from(table.array(name), (value: unknown) => cell(value, type)),
      type: TYPES[type],
      nullable: nulls !== undefined,
    }),
  );
  const kvMetadata = Object.entries(about).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }));
}

function cell(value: unknown, type: CellType): unknown {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  return type === "instant" ? new Date(String(value)) : value;
}
