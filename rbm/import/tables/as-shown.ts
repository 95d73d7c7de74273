import { address } from "../../workbook/address.ts";
import type { SheetLook } from "../../workbook/sheet-look.ts";
import type { Sheet, Workbook } from "../../workbook/workbook.ts";

/** A workbook whose cells are what people see: 0.45 shown as `45%`, a text that is set in with spaces before it. */
export const asShown = (workbook: Workbook, looks: ReadonlyMap<string, SheetLook>): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => shownSheet(sheet, looks.get(sheet.name))),
});

function shownSheet(sheet: Sheet, look: SheetLook | undefined): Sheet {
  if (!look || look.percentages.size + look.indented.size === 0) return sheet;
  const columns = sheet.columns.map((cells, c) =>
    cells.map((cell, r) => {
      const at = address(sheet.row + r, sheet.column + c);
      if (typeof cell === "number" && look.percentages.has(at)) return `${Number((cell * 100).toPrecision(12))}%`;
      return typeof cell === "string" && look.indented.has(at) ? `  ${cell}` : cell;
    }),
  );
  return { ...sheet, columns };
}
