import { address } from "../workbook/address.ts";
import type { SheetLook } from "../workbook/sheet-look.ts";
import type { Sheet, Workbook } from "../workbook/workbook.ts";

/** A workbook whose percentages are the texts that people see: 0.45 shown as `45%`. */
export const asShown = (workbook: Workbook, looks: ReadonlyMap<string, SheetLook>): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => shownSheet(sheet, looks.get(sheet.name))),
});

function shownSheet(sheet: Sheet, look: SheetLook | undefined): Sheet {
  if (!look || look.percentages.size === 0) return sheet;
  const columns = sheet.columns.map((cells, c) =>
    cells.map((cell, r) =>
      typeof cell === "number" && look.percentages.has(address(sheet.row + r, sheet.column + c))
        ? `${Number((cell * 100).toPrecision(12))}%`
        : cell,
    ),
  );
  return { ...sheet, columns };
}
