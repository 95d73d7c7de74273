import type { ListsLayout } from "../../rbm/template/layout.ts";
import { LAYOUT } from "../../rbm/template/template.ts";
import type { Sheet } from "../../rbm/workbook/workbook.ts";
import { headings, writeGrid } from "./build-sheet.ts";
import { ACCENT, HEADER_HEIGHT, pointsOf, QUIET, WHITE } from "./look.ts";
import type { Batch } from "./run.ts";

/** The sheet Lists: one list a column, behind the dropdowns. */
export async function buildLists(
  batch: Batch,
  worksheet: Excel.Worksheet,
  sheet: Sheet,
  { lists }: ListsLayout,
): Promise<void> {
  worksheet.tabColor = QUIET;
  worksheet.getRange().numberFormat = "@" as unknown as string[][];
  await writeGrid(batch, worksheet, sheet, () => "@");
  headings(worksheet);
  const header = worksheet.getRangeByIndexes(LAYOUT.headerRow, 0, 1, lists.length);
  header.format.font.bold = true;
  header.format.font.color = WHITE;
  header.format.fill.color = ACCENT;
  header.format.rowHeight = HEADER_HEIGHT;
  for (const { column, width } of lists) {
    worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
  }
  worksheet.freezePanes.freezeRows(LAYOUT.firstRow);
}

/** The very hidden sheet that repeats the identity. */
export async function buildIdentity(batch: Batch, worksheet: Excel.Worksheet, sheet: Sheet): Promise<void> {
  worksheet.getRange("A:B").numberFormat = "@" as unknown as string[][];
  await writeGrid(batch, worksheet, sheet, () => "@");
}
