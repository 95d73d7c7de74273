import type { Touched } from "../../rbm/checks/index.ts";
import type { BoundSheet, BoundWorkbook } from "../../rbm/template/bind.ts";
import { LAYOUT } from "../../rbm/template/template.ts";
import type { Block } from "../../rbm/workbook/workbook.ts";
import type { Touch } from "./book.ts";

const ALL = { from: 0, to: Number.POSITIVE_INFINITY };

/** What a change of cells touched, in the words of the declaration: its rows and columns, or how the sheet is built. */
export function touchedBy(bound: BoundWorkbook, { sheet: name, block }: Touch): Touched {
  for (const [id, sheet] of bound.sheets) {
    if (sheet.sheet?.name !== name) continue;
    if (!block || sheet.headerRow === null) return { sheet: id, columns: "all", rows: ALL, structure: true };
    return sheet.declaration.layout === "form" ? inForm(id, sheet, block) : inTable(id, sheet, block);
  }
  return { sheet: name, columns: "all", rows: ALL, structure: true };
}

function inTable(id: string, { headerRow, columns }: BoundSheet, block: Block): Touched {
  const first = (headerRow ?? 0) + 1;
  const inside = columnsIn(columns, ({ index }) => index >= block.column && index < block.column + block.columns);
  // Beside the table, or in its headers and above: how the sheet is built.
  const structure = block.row < first || inside.length < Math.min(block.columns, columns.size);
  const from = Math.max(0, block.row - first);
  return { sheet: id, columns: inside, rows: { from, to: block.row + block.rows - first }, structure };
}

function inForm(id: string, { table, columns }: BoundSheet, block: Block): Touched {
  const value = (table?.column ?? LAYOUT.firstColumn) + 1;
  const structure = block.column !== value || block.columns !== 1;
  const inside = columnsIn(columns, ({ index }) => index >= block.row && index < block.row + block.rows);
  return { sheet: id, columns: inside, rows: { from: 0, to: 1 }, structure };
}

function columnsIn(columns: BoundSheet["columns"], within: (at: { readonly index: number }) => boolean): string[] {
  return [...columns].flatMap(([id, { index }]) => (index !== null && within({ index }) ? [id] : []));
}
