import { type ColumnTable, fromArrow } from "arquero";

/**
 * A table from the bytes of an Arrow IPC stream or file, as `/api/tables/*.arrow` serves them. Unlike Arquero's own
 * `fromArrow` a filter such as `d => d.status !== "achieved"` holds in tables where that label does not occur.
 */
export function fromArrowBytes(bytes: Uint8Array | ArrayBuffer): ColumnTable {
  const table = fromArrow(bytes);
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
