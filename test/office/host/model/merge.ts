import { invalidOperation } from "../error.ts";
import type { Author } from "../events.ts";
import { grid, intersect, type Rect } from "../rect.ts";
import { raiseChanged, raiseFormatChanged } from "./edit.ts";
import type { Sheet } from "./sheet.ts";

/** Merges a block: its first cell keeps its value, the others lose theirs. Excel refuses cells of a table. */
export function mergeCells(sheet: Sheet, rect: Rect, author: Author): void {
  if (sheet.tables.some((table) => intersect(table.rect, rect)))
    throw invalidOperation("This operation is not allowed on cells of a table.", "Range.merge");
  const { undo } = sheet.workbook;
  undo.set(sheet, "merges", [...sheet.merges.filter((merge) => !intersect(merge, rect)), rect]);
  const lost = grid(rect, (row, col) => ({ row, col, cell: sheet.cell(row, col) }))
    .flat()
    .slice(1)
    .filter(({ cell }) => cell.value !== "");
  for (const { row, col, cell } of lost) sheet.put(row, col, { ...cell, value: "", formula: null });
  raiseFormatChanged(sheet, rect, author);
  if (lost.length > 0) raiseChanged(sheet, rect, author, {});
}
