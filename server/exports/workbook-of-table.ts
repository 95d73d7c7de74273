import type { ColumnTable, TableColumn, TableDeclaration } from "../../pipelines/index.ts";
import { type HucreCell, serialize, type WriteSheet } from "../../rbm/workbook/xlsx/hucre.ts";
import * as style from "../../rbm/workbook/xlsx/style.ts";
import { chartSheet } from "./chart-of-table.ts";

type CellValue = HucreCell["value"];

const FORMATS: Readonly<Record<string, string>> = { share: "0.0%", CHF: "#,##0", year: "0.00" };
/** Rows that a sheet of Excel holds below a title, a note, a blank row and the headers. */
const MOST_ROWS = 1_048_576 - 4;

/** A tidy table as an .xlsx: a title, a note of what is shown, an Excel table with formats, a chart, and the meaning of every column. */
export async function workbookOfTable(
  table: ColumnTable,
  declaration: TableDeclaration,
  note: string,
): Promise<Uint8Array> {
  const { name, title, about, columns } = declaration;
  if (table.numRows() > MOST_ROWS) throw new Error(`more rows than a sheet holds: ${table.numRows()}`);
  const entries = Object.entries(columns);
  const cells = entries.map(([id, column]) => Array.from(table.array(id), (value: unknown) => cellOf(value, column)));
  const rows = Array.from({ length: table.numRows() }, (_, row) => cells.map((column) => column[row] ?? null));
  const last = Math.max(rows.length, 1) + 4;
  const chart = chartSheet(table, declaration);
  return serialize({
    defaultFont: style.FONT,
    sheets: [
      {
        name: title.slice(0, 31),
        columns: entries.map(([id, column]) => ({
          width: widthOf(id, column),
          ...(formatOf(column) && { numFmt: formatOf(column) }),
        })),
        rows: [[title], [`${about} ${note}`.trim()], [], entries.map(([id]) => id), ...rows],
        cells: headed(entries.length, rows),
        freezePane: { rows: 4, columns: 1 },
        tables: [
          {
            name: `rb_${name.replace(/[^A-Za-z0-9]+/g, "_")}`,
            range: `A4:${letters(entries.length - 1)}${last}`,
            columns: entries.map(([id]) => ({ name: id })),
            showAutoFilter: true,
            style: "TableStyleLight1",
          },
        ],
      },
      ...(chart ? [chart] : []),
      {
        name: "Columns",
        columns: [{ width: 24 }, { width: 12 }, { width: 12 }, { width: 80 }, { width: 40 }],
        rows: [
          ["Column", "Type", "Unit", "What it holds", "What a blank means"],
          ...entries.map(([id, { type, unit = null, about: holds, nulls = null }]) => [id, type, unit, holds, nulls]),
        ],
      },
    ],
    properties: { title, creator: "Resultbook", description: note },
  });
}

/** Looks of title, note and headers. Excel reads a text like `#REF!` as an error unless it is written as rich text. */
function headed(columns: number, rows: readonly (readonly CellValue[])[]): NonNullable<WriteSheet["cells"]> {
  const cells: NonNullable<WriteSheet["cells"]> = new Map([
    ["0,0", { style: style.TITLE }],
    ["1,0", { style: style.ABOUT }],
  ]);
  for (let column = 0; column < columns; column++) cells.set(`3,${column}`, { style: style.HEADER });
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) {
      if (typeof value === "string" && /^#[A-Z0-9_/]+[!?]?$/.test(value))
        cells.set(`${r + 4},${c}`, { value, richText: [{ text: value }] });
    }
  }
  return cells;
}

/** A text stays a text: hucre writes it as a string whatever it begins with. Dates become dates. */
function cellOf(value: unknown, { type }: TableColumn): CellValue {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  if (type === "date" || type === "instant") return new Date(String(value));
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}

const formatOf = ({ type, unit = "" }: TableColumn): string | undefined =>
  type === "date"
    ? "yyyy-mm-dd"
    : type === "instant"
      ? "yyyy-mm-dd hh:mm"
      : type === "number"
        ? FORMATS[unit]
        : undefined;

const widthOf = (id: string, { type }: TableColumn): number => Math.max(id.length + 4, type === "text" ? 22 : 12);

const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
