import { gridOf, type PlacedCell } from "../grid.ts";
import type { Workbook } from "../workbook.ts";
import { refusals } from "../xlsx/refused.ts";
import { LIMITS } from "../xlsx/scan.ts";
import { csvTextOf } from "./csv-text.ts";
import { type Csv, parseCsv } from "./parse-csv.ts";
import { csvRefusals } from "./refused.ts";

/** As large as a workbook may be that is sent to the server. */
export const MOST_CSV_BYTES = 25_000_000;

/**
 * A CSV file as a workbook of one sheet, which has the file's name without its ending. Its cells are texts, each where a
 * spreadsheet would show it. Throws `WorkbookRefused` where its cells cannot be told apart or are too many.
 */
export function readCsv(name: string, bytes: Uint8Array): Workbook {
  if (bytes.length === 0) throw refusals.empty();
  if (bytes.length > MOST_CSV_BYTES) throw csvRefusals.tooLarge(MOST_CSV_BYTES);
  const csv = parseCsv(csvTextOf(bytes));
  if (csv.open) throw csvRefusals.openQuote(csv.lines.at(-1)!.number);
  const sheet = {
    name: titleOf(name),
    visibility: "visible",
    protected: false,
    formulas: {},
    tables: [],
    hiddenRows: [],
    merged: [],
    ...gridOf(filledCells(csv)),
  } as const;
  return { sheets: [sheet], properties: {}, names: {} };
}

/** The cells that hold more than spaces, no further apart than those of a workbook may be. */
function filledCells({ lines }: Csv): PlacedCell[] {
  const filled: PlacedCell[] = [];
  let [rows, columns] = [0, 0];
  lines.forEach(({ fields }, row) => {
    fields.forEach((field, column) => {
      if (field.trim() === "") return;
      filled.push([row, column, field]);
      rows = row + 1;
      columns = Math.max(columns, column + 1);
    });
  });
  if (rows * columns > LIMITS.cells) throw csvRefusals.tooManyCells(LIMITS.cells);
  return filled;
}

const titleOf = (name: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[^.]*$/, "");
