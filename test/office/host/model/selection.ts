import { formatAddress } from "../a1.ts";
import { EVENT, WORKBOOK_TARGET } from "../events.ts";
import { intersect, type Rect, sameRect } from "../rect.ts";
import type { Sheet } from "./sheet.ts";

/** Selects cells, bringing their sheet to the front. */
export function selectCells(sheet: Sheet, rect: Rect): void {
  const { workbook } = sheet;
  workbook.activate(sheet);
  const before = sheet.selection;
  if (sameRect(before, rect)) return;
  sheet.selection = rect;
  workbook.events.raise(EVENT.selectionChanged, [sheet.id, WORKBOOK_TARGET], {
    address: formatAddress(rect),
    worksheetId: sheet.id,
  });
  for (const table of sheet.tables) {
    const inside = intersect(table.rect, rect);
    if (!inside && !intersect(table.rect, before)) continue;
    workbook.events.raise(EVENT.tableSelectionChanged, [table.id], {
      address: inside ? formatAddress(inside) : "",
      isInsideTable: inside !== null,
      tableId: table.id,
      worksheetId: sheet.id,
    });
  }
}
