import type { CellValue } from "../coercion.ts";
import type { Json } from "../json.ts";

/** Formatting by property path (`font.bold`, `numberFormat`); what is absent has its default. */
export type Format = Readonly<Record<string, Json>>;

/** Never changed in place, so that a copy of the map of cells is a snapshot. */
export interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format?: Format;
}

export const EMPTY: Cell = { value: "", formula: null };

export const isBlank = (cell: Cell) => cell.value === "" && cell.formula === null;
