import { checkCells } from "./cells.ts";
import type { CellCheck, Check, CheckContext, KpiCheck } from "./check.ts";
import { checkRun, stillHolding } from "./checking.ts";
import { checksFor } from "./for-template.ts";
import { kpisOf } from "./read/kpis.ts";
import { byOrder, type CheckReport, type Placed, reportOf } from "./report.ts";
import { checkWorkbook, placer, runKpi, runRows } from "./run.ts";
import { rulesOf } from "./severities.ts";
import { disjoint, kpisIn, meets, type Touched, widened } from "./touched.ts";

/** Where a check has to look again: everywhere, at the rows that were touched, at some KPIs, or nowhere. */
type Due = "all" | "rows" | ReadonlySet<string>;

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
  if (!isSameGround(previous, context)) return checkWorkbook(context, known);
  const checks = rulesOf(known, context.framework);
  const touches = ("sheet" in touched ? [touched] : touched).map((touch) => widened(touch, previous, context));
  const isTouched = (reads: Check["reads"]): boolean => touches.some((touch) => meets(touch, reads, context));
  const { checking, lookUps } = checkRun(context, stillHolding(previous.lookUps, isTouched));

  const cellChecks = checks.filter((check): check is CellCheck => check.scope === "cell");
  const allCells = cellChecks.some(({ looksUp = [] }) => isTouched(looksUp));
  const kpis = touches.map((touch) => kpisIn(touch, previous.lookUps, checking));
  const due = new Map(checks.map((check) => [check.id, dueOf(check)]));

  const placed: Placed[] = [];
  const add = placer(checks, checking, placed);
  if (allCells) {
    for (const sheet of context.workbook.sheets.values())
      checkCells(sheet, { from: 0, to: sheet.rows }, cellChecks, checking, add);
  }
  for (const check of checks) {
    if (due.get(check.id) !== "all") continue;
    if (check.scope === "workbook") for (const finding of check.run(checking)) add(check, finding);
    if (check.scope === "row") runRows(check, checking, add);
  }
  for (const { sheet: id, rows } of disjoint(touches)) {
    const sheet = context.workbook.sheets.get(id);
    if (!sheet) continue;
    if (!allCells) checkCells(sheet, rows, cellChecks, checking, add);
    for (const check of checks) {
      if (check.scope === "row" && due.get(check.id) === "rows") runRows(check, checking, add, { sheet: id, ...rows });
    }
  }
  const kpiChecks = checks.filter((check): check is KpiCheck => check.scope === "kpi");
  const everyKpi = kpiChecks.some(({ id }) => due.get(id) === "all");
  for (const code of everyKpi ? checking.once(kpisOf).keys() : new Set(kpis.flatMap((codes) => [...codes]))) {
    const own = kpiChecks.filter(({ id }) => {
      const at = due.get(id);
      return at === "all" || (typeof at === "object" && at.has(code));
    });
    if (own.length > 0) runKpi(code, own, checking, add);
  }

  const kept = previous.placed.filter(({ rule, sheet, row, kpi }) => {
    const at = due.get(rule);
    if (at === undefined || at === "all") return false;
    if (at !== "rows") return kpi === undefined || !at.has(kpi);
    return !touches.some((touch) => touch.sheet === sheet && row >= touch.rows.from && row < touch.rows.to);
  });
  return reportOf(merged(kept, placed.sort(byOrder)), context, lookUps);

  function dueOf(check: Check): Due {
    if (check.scope === "workbook") return isTouched(check.reads) ? "all" : new Set();
    if (check.scope === "cell") return allCells ? "all" : "rows";
    if (isTouched(check.looksUp ?? [])) return "all";
    if (check.scope === "row") return "rows";
    return new Set(kpis.filter((_, i) => meets(touches[i]!, check.reads, context)).flatMap((codes) => [...codes]));
  }
}

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
