import { framework2020 } from "../../../rbm/framework/index.ts";
import { guessMapping, type Imported, importWorkbook, type Mapping } from "../../../rbm/import/index.ts";
import { gridOf } from "../../../rbm/workbook/grid.ts";
import type { SheetLook } from "../../../rbm/workbook/sheet-look.ts";
import type { Block, Cell, Sheet, Workbook } from "../../../rbm/workbook/workbook.ts";

/** A sheet of somebody else's, made up: rows from its first cell. */
export function sheet(
  name: string,
  rows: readonly (readonly Cell[])[],
  merged: readonly Block[] = [],
  more: Partial<Sheet> = {},
): Sheet {
  const placed = rows.flatMap((row, r) => row.map((cell, c) => [r, c, cell] as const));
  const furniture = { visibility: "visible", protected: false, formulas: {}, tables: [], hiddenRows: [] } as const;
  return { name, ...furniture, ...gridOf(placed), merged, ...more };
}

export const book = (...sheets: Sheet[]): Workbook => ({ sheets, properties: {}, names: {} });

type Looks = ReadonlyMap<string, SheetLook>;

const scope = { priority: "Digital Inclusion", office: "Headquarters", period: "2021-Q3" };

export const imported = (workbook: Workbook, mapping: Mapping = guessMapping(workbook), looks?: Looks): Imported =>
  importWorkbook(workbook, { framework: framework2020, mapping, scope, ...(looks && { looks }) });

export const brief = ({ content }: Imported, id: string, ...columns: string[]) =>
  content.sheets[id]!.map((row) => columns.map((column) => row[column]));
