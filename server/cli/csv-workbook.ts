import { basename, extname } from "node:path";
import { gridOf } from "../../rbm/workbook/grid.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { CommandError } from "./command.ts";
import { csvTextOf, parseCsv } from "./csv.ts";

/** As many cells as a workbook may have. */
const MOST_CELLS = 2_000_000;

/** Whether a file is CSV or separated by tabs: by its name, and as it is no .xlsx under another one. */
export const isCsvFile = (name: string, [first, second]: Uint8Array): boolean =>
  /^\.(csv|tsv|txt)$/i.test(extname(name)) && !(first === 0x50 && second === 0x4b);

/** A CSV file as a workbook of one sheet, its cells texts, each where a spreadsheet would show it. */
export function workbookOfCsv(name: string, bytes: Uint8Array): Workbook {
  const { lines, open } = parseCsv(csvTextOf(bytes));
  if (open)
    throw new CommandError(
      `${name} has a quote that is never closed, so its cells cannot be told apart. Close it, then import again.`,
    );
  const placed = lines.flatMap(({ fields }, row) =>
    fields.flatMap((field, column) => (field.trim() === "" ? [] : [[row, column, field] as const])),
  );
  const grid = gridOf(placed);
  if (grid.rows * grid.columns.length > MOST_CELLS)
    throw new CommandError(
      `${name} has more than ${MOST_CELLS.toLocaleString("en")} cells. Leave out what is no indicator.`,
    );
  const furniture = {
    visibility: "visible",
    protected: false,
    formulas: {},
    tables: [],
    hiddenRows: [],
    merged: [],
  } as const;
  const sheet = { name: basename(name, extname(name)), ...furniture, ...grid };
  return { sheets: [sheet], properties: {}, names: {} };
}
