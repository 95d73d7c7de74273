import { Type, tableFromIPC } from "@uwdata/flechette";
import { type ColumnTable, fromArrow } from "arquero";

/**
 * A table from the bytes of an Arrow IPC stream or file, as `/api/tables/*.arrow` serves them. Unlike Arquero's own
 * `fromArrow` dates and instants are ISO texts, as in the tables made here, and a filter such as `d => d.status !== "achieved"`
 * holds in tables where that label does not occur.
 */
export function fromArrowBytes(bytes: Uint8Array | ArrayBuffer): ColumnTable {
  const arrow = tableFromIPC(bytes, { useDate: false });
  const texts = arrow.schema.fields.flatMap(({ name, type: { typeId } }, i) => {
    const end = typeId === Type.Date ? "yyyy-mm-dd".length : typeId === Type.Timestamp ? undefined : null;
    if (end === null) return [];
    const text = (time: number | null) => (time === null ? null : new Date(time).toISOString().slice(0, end));
    return [[name, Array.from(arrow.getChildAt(i) as Iterable<number | null>, text)] as const];
  });
  const read = fromArrow(bytes);
  const table = texts.length > 0 ? read.assign(Object.fromEntries(texts)) : read;
  for (const name of table.columnNames()) {
    const column = table.column(name);
    if (!isDictionary(column)) continue;
    const { keyFor } = column;
    column.keyFor = (label) => {
      const key = keyFor(label);
      return key < 0 ? NO_ROW : key;
    };
  }
  return table;
}

/** A key that no row has. */
const NO_ROW = 0xffffffff;

const isDictionary = (column: unknown): column is { keyFor(label: unknown): number } =>
  typeof column === "object" && column !== null && "keyFor" in column && typeof column.keyFor === "function";
