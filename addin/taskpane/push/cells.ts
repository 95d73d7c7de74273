import type { CellChange } from "../../../rbm/submission/difference.ts";
import { bind, cellAddress } from "../../../rbm/template/bind.ts";
import type { Template } from "../../../rbm/template/template.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import { rowsByName } from "../rows-by-name.ts";

/** A cell of the open workbook. */
export interface CellPlace {
  /** Name of the sheet. */
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** Where the cells that a difference names are in the open workbook. */
export interface Cells {
  /** Null where the row is not there any more. */
  placeOf(change: Pick<CellChange, "sheet" | "key" | "column">): CellPlace | null;
  goTo(place: CellPlace): void;
}

export function cellsOf(workbook: Workbook, template: Template, goTo: (sheet: string, cell: string) => void): Cells {
  const bound = bind(workbook, template);
  const rows = new Map<string, ReadonlyMap<string, number>>();
  return {
    placeOf({ sheet: id, key, column }) {
      const sheet = bound.sheets.get(id);
      if (!sheet?.sheet) return null;
      const named = rows.get(id) ?? rowsByName(sheet);
      rows.set(id, named);
      const row = named.get(key);
      const cell = row === undefined ? null : cellAddress(sheet, column, row);
      return cell ? { sheet: sheet.sheet.name, cell } : null;
    },
    goTo: ({ sheet, cell }) => goTo(sheet, cell),
  };
}
