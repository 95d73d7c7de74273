import type { Author } from "../events.ts";
import { grid, intersect, type Rect } from "../rect.ts";
import { raiseChanged, settleTables } from "./edit.ts";
import { requireUnlocked } from "./protection.ts";
import type { Sheet } from "./sheet.ts";
import { clearValidation, type Validation } from "./validation.ts";

/**
 * Copies cells as Excel's paste does: values, formulas and formats, and the data validation with them,
 * whatever validation the target had. `kind` is one of Excel.RangeCopyType.
 */
export function copyCells(from: Sheet, source: Rect, to: Sheet, target: Rect, kind: string, author: Author): void {
  const rows = Math.max(target.rows, source.rows);
  const cols = Math.max(target.cols, source.cols);
  const into: Rect = { ...target, rows, cols };
  requireUnlocked(to, into, "Range.copyFrom");
  const before = to.cell(into.row, into.col).value;
  const cells = grid(source, (r, c) => from.cell(r, c));
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      const cell = cells[i % source.rows]?.[j % source.cols];
      if (!cell) continue;
      const here = to.cell(into.row + i, into.col + j);
      const content = kind === "Formats" ? here : kind === "Values" ? { value: cell.value, formula: null } : cell;
      const format = kind === "Values" || kind === "Formulas" ? here.format : cell.format;
      to.put(into.row + i, into.col + j, { value: content.value, formula: content.formula, format });
    }
  }
  if (kind === "All") copyValidation(from, source, to, into);
  settleTables(to, into);
  raiseChanged(to, into, author, { before });
}

function copyValidation(from: Sheet, source: Rect, to: Sheet, into: Rect): void {
  const copied: Validation[] = [];
  for (const validation of from.validations) {
    const rects = validation.rects.flatMap((r) => {
      const shared = intersect(r, source);
      return shared
        ? [{ ...shared, row: into.row + shared.row - source.row, col: into.col + shared.col - source.col }]
        : [];
    });
    if (rects.length) copied.push({ ...validation, rects });
  }
  clearValidation(to, into);
  to.workbook.undo.set(to, "validations", [...to.validations, ...copied]);
}
