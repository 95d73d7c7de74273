import { parquetWriteBuffer } from "hyparquet-writer";
import type { CellType, ColumnTable, TableDeclaration } from "../../pipelines/index.ts";

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>[number];

const TYPES: Readonly<Record<CellType, Pick<SchemaElement, "type" | "converted_type">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  period: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  date: { type: "INT32", converted_type: "DATE" },
  number: { type: "DOUBLE" },
  integer: { type: "INT32" },
  boolean: { type: "BOOLEAN" },
  instant: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
};

/** A table as Parquet, its declared columns in order: dates as dates, instants as timestamps, blank as null. */
export function toParquet(
  table: ColumnTable,
  { columns }: Pick<TableDeclaration, "columns">,
  about: Readonly<Record<string, string>> = {},
): Uint8Array {
  const declared = Object.entries(columns);
  const schema: SchemaElement[] = [
    { name: "root", num_children: declared.length },
    ...declared.map(
      ([name, { type, nulls }]): SchemaElement => ({
        name,
        ...TYPES[type],
        repetition_type: nulls === undefined ? "REQUIRED" : "OPTIONAL",
      }),
    ),
  ];
  const columnData = declared.map(([name, { type }]) => ({
    name,
    data: Array.from(table.array(name), (value: unknown) => cell(value, type)),
  }));
  const kvMetadata = Object.entries(about).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, kvMetadata }));
}

function cell(value: unknown, type: CellType): unknown {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  return type === "instant" || type === "date" ? new Date(String(value)) : value;
}
