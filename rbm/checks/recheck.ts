import { checkCells } from "./cells.ts";
import type { Check, CheckContext } from "./check.ts";
import { checkRun, stillHolding } from "./checking.ts";
import { checksFor } from "./for-template.ts";
import { kpisOf } from "./read/kpis.ts";
import { byOrder, type CheckReport, type Placed, reportOf } from "./report.ts";
import { checkWorkbook, placer, runKpi, runRows } from "./run.ts";
import { disjoint, kpisIn, meets, type Touched, widened } from "./touched.ts";

/**
 * Checks again after an edit: cells and rows that were touched, KPIs that touched rows name, and other checks that read what
 * was touched. What was looked up before is kept where nothing it reads was touched. `previous` is the report before the
 * edit, `context` the workbook after it; the outcome is that of a full check.
 */
export function recheck(
  previous: CheckReport,
  context: CheckContext,
  touched: Touched | readonly Touched[],
  known: readonly Check[] = checksFor(context.workbook.template),
): CheckReport {
  const { rules } = previous;
  if (rules.given !== known || !isSameGround(previous, context)) return checkWorkbook(context, known);
  const touches = ("sheet" in touched ? [touched] : touched).map((touch) => widened(touch, previous, context));
  const isTouched = (reads: Check["reads"] = []): boolean => touches.some((touch) => meets(touch, reads, context));
  const { checking, lookUps } = checkRun(context, stillHolding(previous.lookUps, isTouched));
  const placed: Placed[] = [];
  const add = placer(rules, checking, placed);
  /** Rules that look everywhere again; other rules of cells and rows look at the rows that were touched. */
  const everywhere = new Set<string>();
  /** KPIs that other rules of KPIs look at again. */
  const again = new Map<string, ReadonlySet<string>>();

  const allCells = rules.cell.some(({ looksUp }) => isTouched(looksUp));
  if (allCells) {
    for (const { id } of rules.cell) everywhere.add(id);
    for (const sheet of context.workbook.sheets.values())
      checkCells(sheet, { from: 0, to: sheet.rows }, rules.cell, checking, add);
  }
  for (const check of rules.workbook) {
    if (!isTouched(check.reads)) continue;
    everywhere.add(check.id);
    for (const finding of check.run(checking)) add(check, finding);
  }
  for (const check of rules.row) {
    if (!isTouched(check.looksUp)) continue;
    everywhere.add(check.id);
    runRows(check, checking, add);
  }
  for (const { sheet: id, rows } of disjoint(touches)) {
    const sheet = context.workbook.sheets.get(id);
    if (!sheet) continue;
    if (!allCells) checkCells(sheet, rows, rules.cell, checking, add);
    for (const check of rules.row) if (!everywhere.has(check.id)) runRows(check, checking, add, { sheet: id, ...rows });
  }
  const kpis = touches.map((touch) => kpisIn(touch, previous.lookUps, checking));
  for (const check of rules.kpi) {
    if (isTouched(check.looksUp)) {
      everywhere.add(check.id);
      continue;
    }
    const named = kpis.filter((codes, i) => codes.size > 0 && meets(touches[i]!, check.reads, context));
    if (named.length > 0) again.set(check.id, named.length === 1 ? named[0]! : union(named));
  }
  const everyKpi = rules.kpi.some(({ id }) => everywhere.has(id));
  for (const code of everyKpi ? checking.once(kpisOf).keys() : union(kpis)) {
    const due = rules.kpi.filter(({ id }) => everywhere.has(id) || again.get(id)?.has(code));
    if (due.length > 0) runKpi(code, due, checking, add);
  }

  const kept = previous.placed.filter(({ rule, sheet, row, kpi }) => {
    if (everywhere.has(rule)) return false;
    if (kpi !== undefined) return !again.get(rule)?.has(kpi);
    if (!rules.byRow.has(rule)) return true;
    return !touches.some((touch) => touch.sheet === sheet && row >= touch.rows.from && row < touch.rows.to);
  });
  return reportOf(merged(kept, placed.sort(byOrder)), context, rules, lookUps);
}

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => new Set(sets.flatMap((set) => [...set]));

/** Whether a workbook is checked against the same plan, day and accepted figures as before. */
function isSameGround({ against: before }: CheckReport, { workbook: _, ...now }: CheckContext): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]) as Set<keyof typeof now>;
  return [...keys].every((key) => before[key] === now[key]);
}

/** Two lists in order as one. */
function merged(a: readonly Placed[], b: readonly Placed[]): readonly Placed[] {
  if (b.length === 0) return a;
  const all: Placed[] = [];
  let i = 0;
  for (const each of b) {
    while (i < a.length && byOrder(a[i]!, each) <= 0) all.push(a[i++]!);
    all.push(each);
  }
  while (i < a.length) all.push(a[i++]!);
  return all;
}
