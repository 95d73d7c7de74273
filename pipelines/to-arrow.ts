import {
  type Table as ArrowTable,
  batchType,
  bool,
  Column,
  columnFromArray,
  dateDay,
  dictionary,
  float64,
  int32,
  TimeUnit,
  tableFromColumns,
  tableToIPC,
  timestamp,
  utf8,
} from "@uwdata/flechette";
import type { ColumnTable } from "arquero";
import { Dictionary } from "./columnar/dictionary.ts";
import { type Codes, DictionaryColumn } from "./columnar/dictionary-column.ts";
import { NumberColumn, orNaN } from "./columnar/number-column.ts";
import type { CellType, TableDeclaration } from "./schema/table-declaration.ts";

type DataType = Parameters<typeof batchType>[0];

/**
 * A table as Arrow: texts as dictionaries, numbers as float64, whole numbers as int32, dates as date32, instants as timestamps in UTC,
 * blank as null.
 */
export function toArrow(table: ColumnTable, { columns }: Pick<TableDeclaration, "columns">): ArrowTable {
  return tableFromColumns(
    Object.entries(columns).map(([name, { type }]): [string, Column<unknown>] => [
      name,
      arrowColumn(table, name, type),
    ]),
  );
}

/** The same as the bytes of an Arrow IPC stream, for `/api/tables/*.arrow` and `fromArrow`. */
export function toArrowBytes(table: ColumnTable, declaration: Pick<TableDeclaration, "columns">): Uint8Array {
  const bytes = tableToIPC(toArrow(table, declaration), { format: "stream" });
  if (bytes === null) throw new Error(`no arrow bytes for columns: ${Object.keys(declaration.columns)}`);
  return bytes;
}

function arrowColumn(table: ColumnTable, name: string, type: CellType): Column<unknown> {
  const column = table.column(name);
  if (column === undefined) throw new Error(`unknown column: ${name}`);
  const plain = !table.isFiltered() && !table.isOrdered();
  if (type === "number") {
    return fromDoubles(
      plain && column instanceof NumberColumn ? column.values : Float64Array.from(table.array(name), orNaN),
    );
  }
  if (type === "integer") return fromIntegers(table.array(name) as readonly (number | null)[]);
  if (type === "boolean") return fromBooleans(table.array(name) as readonly boolean[]);
  if (type === "date") return fromDays(table.array(name) as readonly (string | null)[]);
  if (type === "instant") return fromInstants(table.array(name) as readonly (string | null)[]);
  if (plain && column instanceof DictionaryColumn) return fromCodes(column.codes, column.labels);
  const labels = new Dictionary<string | null>();
  const codes = Uint32Array.from(table.array(name), (value) => labels.code(value ?? null));
  return fromCodes(codes, labels.labels);
}

/** One batch, whatever its length: a table without rows keeps its columns. */
const columnOf = (type: DataType, values: unknown, length: number, valid: (row: number) => boolean) =>
  new (batchType(type))({ type, length, values, ...validityOf(length, valid) });

/** Codes become the indices as they are; only labels are encoded. The label's type must be the dictionary's own. */
function fromCodes(codes: Codes, labels: readonly (string | null)[]): Column<unknown> {
  const type = dictionary(utf8(), int32());
  const blank = labels.indexOf(null);
  const texts = labels.length === 0 ? [""] : labels.map((label) => label ?? "");
  const batch = columnOf(type, Int32Array.from(codes), codes.length, (row) => codes[row] !== blank);
  return new Column([batch.setDictionary(columnFromArray(texts, type.dictionary))], type);
}

const fromDoubles = (values: Float64Array): Column<unknown> =>
  new Column([columnOf(float64(), values, values.length, (row) => !Number.isNaN(values[row]))]);

function fromIntegers(values: readonly (number | null)[]): Column<unknown> {
  const integers = Int32Array.from(values, (value) => value ?? 0);
  return new Column([columnOf(int32(), integers, values.length, (row) => values[row] !== null)]);
}

const DAY = 86_400_000;

function fromDays(values: readonly (string | null)[]): Column<unknown> {
  const times = timesOf(values);
  const days = Int32Array.from(times, (time) => (time === null ? 0 : Math.floor(time / DAY)));
  return new Column([columnOf(dateDay(), days, values.length, (row) => times[row] !== null)]);
}

function fromInstants(values: readonly (string | null)[]): Column<unknown> {
  const times = timesOf(values);
  const stamps = BigInt64Array.from(times, (time) => BigInt(time ?? 0));
  const type = timestamp(TimeUnit.MILLISECOND, "UTC");
  return new Column([columnOf(type, stamps, values.length, (row) => times[row] !== null)]);
}

/** Milliseconds of ISO dates or instants, each text read once; null where it is none. */
function timesOf(values: readonly (string | null)[]): (number | null)[] {
  const known = new Map<string | null, number | null>();
  return values.map((text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const time = typeof text === "string" ? Date.parse(text) : Number.NaN;
    const read = Number.isNaN(time) ? null : time;
    known.set(text, read);
    return read;
  });
}

function fromBooleans(values: readonly (boolean | null)[]): Column<unknown> {
  const { bits } = bitmap(values.length, (row) => values[row] === true);
  return new Column([columnOf(bool(), bits, values.length, (row) => values[row] !== null)]);
}

/** Arrow's validity, a bit a row, 1 where there is a value; none where all rows have one. */
function validityOf(length: number, valid: (row: number) => boolean): { nullCount: number; validity: Uint8Array } {
  const { bits, set } = bitmap(length, valid);
  return { nullCount: length - set, validity: set === length ? new Uint8Array(0) : bits };
}

function bitmap(length: number, is: (row: number) => boolean): { bits: Uint8Array; set: number } {
  const bits = new Uint8Array(Math.ceil(length / 64) * 8);
  let set = 0;
  for (let row = 0; row < length; row++) {
    if (!is(row)) continue;
    bits[row >> 3]! |= 1 << (row & 7);
    set++;
  }
  return { bits, set };
}
