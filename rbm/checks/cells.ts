import { type BoundSheet, isBlankRow } from "../template/bind.ts";
import { type Cell, isBlank } from "../workbook/workbook.ts";
import type { CellCheck, Check, Checking, Finding } from "./check.ts";
import { isCodeLike, plain } from "./read/plain.ts";

/** Asks the cell checks about the cells in rows `from` to `to`: the first that finds something has the cell. */
export function checkCells(
  sheet: BoundSheet,
  { from, to }: { readonly from: number; readonly to: number },
  checks: readonly CellCheck[],
  checking: Checking,
  add: (check: Check, finding: Finding) => void,
): void {
  for (const [id, { declaration, index, cells }] of sheet.columns) {
    if (index === null) continue;
    const isPlain = plain(declaration, checking);
    const codeLike = isCodeLike(declaration) || sheet.declaration.key.includes(id);
    const end = Math.min(to, sheet.rows);
    let fine: Cell = null;
    for (let row = from; row < end; row++) {
      const cell = cells[row] ?? null;
      if (cell === null ? !declaration.required : cell === fine || isPlain(cell)) {
        fine = cell;
        continue;
      }
      if (isBlank(cell) && sheet.declaration.layout === "table" && isBlankRow(sheet, row)) continue;
      const at = { sheet, column: declaration, row, codeLike };
      for (const check of checks) {
        const found = check.look(cell, at, checking);
        if (!found) continue;
        add(check, { ...found, sheet: sheet.declaration.id, column: id, row });
        break;
      }
    }
  }
}
