import { type BoundSheet, isBlankRow } from "../template/bind.ts";
import { isBlank } from "../workbook/workbook.ts";
import type { CellCheck, Check, Checking, Finding } from "./check.ts";
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
    const codeLike = isCodeLike(declaration) || sheet.declaration.key.includes(id);
    for (let row = next(from, end); row < end; row = next(row + 1, end)) {
      const cell = cells[row] ?? null;
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
