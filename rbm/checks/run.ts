import { checkCells } from "./cells.ts";
import type { CellCheck, Check, CheckContext, Checking, Finding, RowCheck } from "./check.ts";
import { checkingOf } from "./checking.ts";
import { checksFor } from "./for-template.ts";
import { place } from "./place.ts";
import { type CheckReport, type Placed, reportOf } from "./report.ts";

/** Checks a whole workbook by the rules of its template: every issue, never only the first. */
export function checkWorkbook(
  context: CheckContext,
  checks: readonly Check[] = checksFor(context.workbook.template),
): CheckReport {
  const checking = checkingOf(context);
  const placed: Placed[] = [];
  const add = placer(checks, checking, placed);
  const cellChecks = checks.filter((check): check is CellCheck => check.scope === "cell");
  for (const sheet of context.workbook.sheets.values()) {
    if (cellChecks.length > 0) checkCells(sheet, { from: 0, to: sheet.rows }, cellChecks, checking, add);
  }
  for (const check of checks) {
    if (check.scope === "workbook") for (const finding of check.run(checking)) add(check, finding);
    if (check.scope === "row") runRows(check, checking, add);
  }
  return reportOf(placed, context);
}

/** Takes a finding of a check. */
export type Add = (check: Check, finding: Finding) => void;

export function placer(checks: readonly Check[], checking: Checking, into: Placed[]): Add {
  const ranks = new Map(checks.map((check, rank) => [check.id, rank]));
  return (check, finding) => into.push(place(finding, check, ranks.get(check.id) ?? 0, checking));
}

/** Runs a row check over all rows of the sheets it reads, or of one of them. */
export function runRows(
  check: RowCheck,
  checking: Checking,
  add: Add,
  only?: { readonly sheet: string; readonly from: number; readonly to: number },
): void {
  for (const { sheet: id } of check.reads) {
    const sheet = checking.workbook.sheets.get(id);
    if (!sheet || (only && only.sheet !== id)) continue;
    const rows = { from: only?.from ?? 0, to: Math.min(only?.to ?? sheet.rows, sheet.rows) };
    for (const finding of check.run(sheet, rows, checking)) add(check, finding);
  }
}
