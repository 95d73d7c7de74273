import { address } from "../address.ts";
import { type HucreCell, serialize } from "./hucre.ts";
import * as style from "./style.ts";

export interface SheetOfRows {
  /** Name of the sheet, and above its table. */
  readonly title: string;
  /** What it shows, under the title: source, method, whether figures were made up. */
  readonly about: string;
  readonly columns: readonly {
    readonly header: string;
    /** Characters. */
    readonly width: number;
    /** A number format of Excel's; General where not said. */
    readonly format?: string;
  }[];
  /** At least one; a cell for each column. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Rows as an .xlsx of one sheet: a title, a line about it, and an Excel table that can be sorted and filtered. */
export function sheetOfRows({ title, about, columns, rows }: SheetOfRows): Promise<Uint8Array> {
  const cells = new Map<string, Partial<HucreCell>>([
    ["0,0", { style: style.TITLE }],
    ["1,0", { style: style.ABOUT }],
    ...columns.map((_, i): [string, Partial<HucreCell>] => [`3,${i}`, { style: style.HEADER }]),
  ]);
  return serialize({
    defaultFont: style.FONT,
    sheets: [
      {
        name: title.slice(0, 31),
        columns: columns.map(({ width, format }) => ({ width, ...(format && { numFmt: format }) })),
        rows: [[title], [about], [], columns.map(({ header }) => header), ...rows.map((row) => [...row])],
        cells,
        freezePane: { rows: 4 },
        tables: [
          {
            name: "rb_rows",
            range: `A4:${address(rows.length + 3, columns.length - 1)}`,
            columns: columns.map(({ header }) => ({ name: header })),
            showAutoFilter: true,
            style: "TableStyleLight1",
          },
        ],
      },
    ],
    properties: { title, creator: "Resultbook", description: about },
  });
}
