import { folded } from "../../template/names.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { withinAcross } from "../tables/across.ts";
import { gridOf } from "../tables/grid.ts";
import { guessColumns } from "./guess.ts";
import { lastRowOf, type SheetMapping } from "./mapping.ts";

/** A table whose header stands where a person says, in rows as Excel numbers them: its columns are guessed anew, and it is taken. */
export function withHeader(
  { sheets }: Workbook,
  told: SheetMapping,
  { headerRow, headerRows }: Pick<SheetMapping, "headerRow" | "headerRows">,
): SheetMapping {
  const sheet = sheets.find(({ name }) => folded(name) === folded(told.sheet));
  if (!sheet || headerRow < 1) return { ...told, taken: false, headerRow: 0, headerRows: 0, columns: [] };
  const grid = withinAcross(gridOf(sheet, told.turned), told.across);
  const last = lastRowOf(grid, told);
  const columns = guessColumns(grid, headerRow - 1, headerRows, last);
  return { ...told, taken: true, headerRow, headerRows, columns };
}
