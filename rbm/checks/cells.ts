import { type BoundSheet, isBlankRow } from "../template/bind.ts";
import { type Cell, isBlank } from "../workbook/workbook.ts";
import type { CellCheck, CellFinding, CellPlace, Check, Checking, Finding } from "./check.ts";
import { isCodeLike } from "./read/plain.ts";
import { scanOf } from "./read/scan.ts";

/** Asks the cell checks about the cells in rows `from` to `to`: the first that finds something has the cell. */
export function checkCells(
  sheet: BoundSheet,
  { from, to }: { readonly from: number; readonly to: number },
  checks: readonly CellCheck[],
  checking: Checking,
  add: (check: Check, finding: Finding) => void,
): void {
  const end = Math.min(to, sheet.rows);
  for (const [id, column] of sheet.columns) {
    const { declaration, index, cells } = column;
    if (index === null) continue;
    const next = scanOf(sheet.declaration.id, column, end - from < sheet.rows, checking);
    const fine = new Set<Cell>();
    const codeLike = isCodeLike(declaration) || sheet.declaration.key.includes(id);
    for (let row = next(from, end); row < end; row = next(row + 1, end)) {
      const cell = cells[row] ?? null;
      if (fine.has(cell)) continue;
      if (isBlank(cell) && sheet.declaration.layout === "table" && isBlankRow(sheet, row)) continue;
      const at = { sheet, column: declaration, row, codeLike };
      const found = firstFinding(cell, at, checks, checking);
      if (found) add(found.check, { sheet: sheet.declaration.id, column: id, row, ...found.finding });
      // A number may be fine for one KPI and not for another; a text that is fine in one row is fine in all.
      else if (typeof cell === "string") fine.add(cell);
    }
  }
}

function firstFinding(
  cell: Cell,
  at: CellPlace,
  checks: readonly CellCheck[],
  checking: Checking,
): { readonly check: CellCheck; readonly finding: CellFinding } | null {
  for (const check of checks) {
    const finding = check.look(cell, at, checking);
    if (finding) return { check, finding };
  }
  return null;
}
