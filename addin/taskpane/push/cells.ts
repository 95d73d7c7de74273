import type { CellChange } from "../../../rbm/submission/difference.ts";
import { type CellPlace, placesIn } from "../../../rbm/submission/places.ts";
import { bind } from "../../../rbm/template/bind.ts";
import type { Template } from "../../../rbm/template/template.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";

/** Where the cells that a difference names are in the open workbook. */
export interface Cells {
  /** Null where the row is not there any more. */
  placeOf(change: Pick<CellChange, "sheet" | "key" | "column">): CellPlace | null;
  goTo(place: CellPlace): void;
}

export const cellsOf = (
  workbook: Workbook,
  template: Template,
  goTo: (sheet: string, cell: string) => void,
): Cells => ({
  placeOf: placesIn(bind(workbook, template)),
  goTo: ({ sheet, cell }) => goTo(sheet, cell),
});
