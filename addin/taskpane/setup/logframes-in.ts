import { guessMapping } from "../../../rbm/import/index.ts";
import type { Sheet, Workbook } from "../../../rbm/workbook/workbook.ts";

/** Rows of a sheet that are looked at: a header stands near the top. */
const LOOKED = 200;

/** Names of the sheets that hold indicators of a results framework not on the template. */
export function logframesIn(workbook: Workbook): readonly string[] {
  const { sheets } = guessMapping({ ...workbook, sheets: workbook.sheets.map(top) });
  return [...new Set(sheets.filter(({ taken }) => taken).map(({ sheet }) => sheet))];
}

const top = (sheet: Sheet): Sheet =>
  sheet.rows <= LOOKED
    ? sheet
    : { ...sheet, rows: LOOKED, columns: sheet.columns.map((column) => column.slice(0, LOOKED)) };
