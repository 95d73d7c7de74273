import { parseAddress } from "../workbook/address.ts";
import type { Cell, Sheet, Workbook } from "../workbook/workbook.ts";
import type { Issue } from "./issue.ts";

/** A workbook with an issue's fix in its cell; the same workbook where the issue has none. */
export function applyFix(workbook: Workbook, issue: Issue): Workbook {
  return applyFixes(workbook, [issue]);
}

/** A workbook with all given fixes in their cells. Issues without a fix are left as they are. */
export function applyFixes(workbook: Workbook, issues: readonly Issue[]): Workbook {
  const bySheet = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (!issue.fix || issue.cell === null) continue;
    const own = bySheet.get(issue.sheet);
    if (own) own.push(issue);
    else bySheet.set(issue.sheet, [issue]);
  }
  if (bySheet.size === 0) return workbook;
  const sheets = workbook.sheets.map((sheet) => {
    const own = bySheet.get(sheet.name);
    return own ? patched(sheet, own) : sheet;
  });
  return { ...workbook, sheets };
}

function patched(sheet: Sheet, issues: readonly Issue[]): Sheet {
  const columns: (readonly Cell[])[] = [...sheet.columns];
  const copied = new Set<number>();
  const formulas = { ...sheet.formulas };
  for (const { cell, fix } of issues) {
    const at = cell === null ? null : parseAddress(cell);
    if (!at || !fix) continue;
    const index = at.column - sheet.column;
    const column = columns[index];
    if (!column) throw new Error(`no such cell in ${sheet.name}: ${cell}`);
    const copy = copied.has(index) ? (column as Cell[]) : [...column];
    copy[at.row - sheet.row] = fix.after;
    columns[index] = copy;
    copied.add(index);
    delete formulas[cell!];
  }
  return { ...sheet, columns, formulas };
}
