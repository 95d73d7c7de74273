import { checkCells } from "./cells.ts";
import type { Check, CheckContext, Checking, Finding, KpiCheck, RowCheck } from "./check.ts";
import { checkRun } from "./checking.ts";
import { checksFor } from "./for-template.ts";
import { placing } from "./place.ts";
import { kpiView } from "./read/kpi-view.ts";
import { kpisOf } from "./read/kpis.ts";
import { byOrder, type CheckReport, type Placed, reportOf } from "./report.ts";
import { type Rules, rulesBy } from "./rules.ts";

/** Checks a whole workbook by the rules of its template: every issue, never only the first. */
export function checkWorkbook(
  context: CheckContext,
  known: readonly Check[] = checksFor(context.workbook.template),
): CheckReport {
  const rules = rulesBy(known, context.framework);
  const { checking, lookUps } = checkRun(context);
  const placed: Placed[] = [];
  const add = placer(rules, checking, placed);
  for (const sheet of context.workbook.sheets.values()) {
    if (rules.cell.length > 0) checkCells(sheet, { from: 0, to: sheet.rows }, rules.cell, checking, add);
  }
  for (const check of rules.workbook) for (const finding of check.run(checking)) add(check, finding);
  for (const check of rules.row) runRows(check, checking, add);
  if (rules.kpi.length > 0) {
    for (const code of checking.once(kpisOf).keys()) runKpi(code, rules.kpi, checking, add);
  }
  return reportOf(placed.sort(byOrder), context, rules, lookUps);
}

/** Takes a finding of a check, and the KPI it was made about. */
export type Add = (check: Check, finding: Finding, kpi?: string) => void;

export function placer(rules: Rules, checking: Checking, into: Placed[]): Add {
  const place = placing(rules, checking);
  return (check, finding, kpi) => into.push(place(finding, check, kpi));
}

/** Runs a row check over all rows of the sheets it reads, or of one of them. */
export function runRows(
  check: RowCheck,
  checking: Checking,
  add: Add,
  only?: { readonly sheet: string; readonly from: number; readonly to: number },
): void {
  for (const { sheet: id } of check.reads) {
    if (only && only.sheet !== id) continue;
    const sheet = checking.workbook.sheets.get(id);
    if (!sheet) continue;
    const rows = { from: only?.from ?? 0, to: Math.min(only?.to ?? sheet.rows, sheet.rows) };
    for (const finding of check.run(sheet, rows, checking)) add(check, finding);
  }
}

/** Runs KPI checks about one KPI; about none where no KPI has the code. */
export function runKpi(code: string, checks: readonly KpiCheck[], checking: Checking, add: Add): void {
  const kpi = checking.once(kpisOf).get(code);
  if (!kpi) return;
  const view = kpiView(kpi, checking);
  for (const check of checks) {
    const found = check.run(view);
    // Nearly always there is nothing, for which no iterator need be made.
    if (found.length > 0) for (const finding of found) add(check, finding, code);
  }
}
