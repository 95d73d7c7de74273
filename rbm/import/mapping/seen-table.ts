import { folded } from "../../template/names.ts";
import { columnName } from "../../workbook/address.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { withinAcross } from "../tables/across.ts";
import { gridOf } from "../tables/grid.ts";
import { headersOf } from "../tables/headers.ts";
import { type ColumnMapping, isUnder, lastRowOf, type SheetMapping } from "./mapping.ts";

/** A column as it stands in somebody's sheet. */
export interface SeenColumn extends Pick<ColumnMapping, "header" | "nth"> {
  /** Its letter; of a sheet on its side, the number of its row. */
  readonly at: string;
  /** Its first values that differ. */
  readonly samples: readonly string[];
  /** How many of its cells hold something. */
  readonly filled: number;
}

/** A table as it stands, under the header that a mapping names. */
export interface SeenTable {
  /** Rows below the header that hold something. */
  readonly rows: number;
  readonly columns: readonly SeenColumn[];
}

const SAMPLES = 3;

/** What a person needs to see of a table to say what its columns are. */
export function seenTable({ sheets }: Workbook, told: SheetMapping): SeenTable {
  const sheet = sheets.find(({ name }) => folded(name) === folded(told.sheet));
  if (!sheet || told.headerRow < 1) return { rows: 0, columns: [] };
  const grid = withinAcross(gridOf(sheet, told.turned), told.across);
  const last = lastRowOf(grid, told);
  const filledRows = new Set<number>();
  const columns = headersOf(grid, told.headerRow - 1, told.headerRows, last).map((header): SeenColumn => {
    const samples = new Set<string>();
    let filled = 0;
    for (let row = told.headerRow - 1 + told.headerRows; row <= last; row++) {
      const text = grid.holds(row, header.column) ? grid.text(row, header.column) : "";
      if (text === "") continue;
      filled++;
      filledRows.add(row);
      if (samples.size < SAMPLES) samples.add(text);
    }
    return {
      at: grid.turned ? String(header.column + 1) : columnName(header.column),
      samples: [...samples],
      filled,
      header: header.text,
      nth: header.nth,
    };
  });
  return { rows: filledRows.size, columns };
}

/** What a column is taken for; one that the mapping does not name is not taken. */
export const mappingOf = ({ columns }: SheetMapping, { header, nth }: SeenColumn): ColumnMapping =>
  columns.find((one) => isUnder(one, { text: header, nth })) ?? { header, nth, to: null, basis: "person" };
