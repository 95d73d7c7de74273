import { checkCells } from "./cells.ts";
import type { CellCheck, Check, CheckContext, Reads } from "./check.ts";
import { checkingOf } from "./checking.ts";
import { checksFor } from "./for-template.ts";
import { keyColumn } from "./place.ts";
import { type CheckReport, type Placed, reportOf } from "./report.ts";
import { placer, runRows } from "./run.ts";

/** What an edit touched. */
export interface Touched {
  /** Id of the declared sheet, or the name of one that is not declared. */
  readonly sheet: string;
  /** Ids of declared columns. */
  readonly columns: readonly string[] | "all";
  /** Bound rows, `from` included, `to` excluded. */
  readonly rows: { readonly from: number; readonly to: number };
  /** Anything but cells of declared columns: headers, cells outside the table, rows put in or taken out, tables, formulas, hidden or merged cells, protection. */
  readonly structure?: boolean;
}

/**
 * Checks again after an edit: cells and rows that were touched, and workbook checks that read what was touched.
 * `previous` is the report before the edit, `context` the workbook after it; the outcome is that of a full check.
 */
export function recheck(
  previous: CheckReport,
  context: CheckContext,
  touched: Touched | readonly Touched[],
  checks: readonly Check[] = checksFor(context.workbook.template),
): CheckReport {
  const checking = checkingOf(context);
  const touches = ("sheet" in touched ? [touched] : touched).map((touch) => widened(touch, previous, context));
  const reads = (what: Check["reads"]): boolean => touches.some((touch) => meets(touch, what, context));
  const whole = new Set(
    checks.filter((check) => (check.scope === "workbook" ? reads(check.reads) : reads(check.looksUp ?? []))),
  );
  const cellChecks = checks.filter((check): check is CellCheck => check.scope === "cell");
  const allCells = cellChecks.some((check) => whole.has(check));
  const byId = new Map(checks.map((check) => [check.id, check]));

  const kept = previous.placed.filter(({ rule, sheet, row }) => {
    const check = byId.get(rule);
    if (!check || whole.has(check) || (allCells && check.scope === "cell")) return false;
    if (check.scope === "workbook") return true;
    return !touches.some((touch) => touch.sheet === sheet && row >= touch.rows.from && row < touch.rows.to);
  });
  const placed: Placed[] = [...kept];
  const add = placer(checks, checking, placed);

  if (allCells) {
    for (const sheet of context.workbook.sheets.values())
      checkCells(sheet, { from: 0, to: sheet.rows }, cellChecks, checking, add);
  }
  for (const check of checks) {
    if (check.scope === "workbook" && whole.has(check)) for (const finding of check.run(checking)) add(check, finding);
    if (check.scope === "row" && whole.has(check)) runRows(check, checking, add);
  }
  for (const { sheet: id, rows } of disjoint(touches)) {
    const sheet = context.workbook.sheets.get(id);
    if (!sheet) continue;
    if (!allCells) checkCells(sheet, rows, cellChecks, checking, add);
    for (const check of checks) {
      if (check.scope === "row" && !whole.has(check)) runRows(check, checking, add, { sheet: id, ...rows });
    }
  }
  return reportOf(placed, context);
}

/**
 * A touch takes in the rows that came or went at the end, which changes how the sheet is built; a change of that takes in
 * the whole sheet, and one of what names a row takes in all columns.
 */
function widened(touch: Touched, previous: CheckReport, { workbook }: CheckContext): Touched {
  const sheet = workbook.sheets.get(touch.sheet);
  if (!sheet) return touch;
  if (touch.structure) return { ...touch, columns: "all", rows: { from: 0, to: Number.POSITIVE_INFINITY } };
  const before = previous.extents.get(touch.sheet) ?? 0;
  if (before !== sheet.rows) {
    const from = Math.min(touch.rows.from, before, sheet.rows);
    return { ...touch, structure: true, columns: "all", rows: { from, to: Number.POSITIVE_INFINITY } };
  }
  const name = keyColumn(sheet);
  const renames = touch.columns !== "all" && name !== null && touch.columns.includes(name);
  return renames ? { ...touch, columns: "all" } : touch;
}

function meets(touch: Touched, reads: Check["reads"], { workbook }: CheckContext): boolean {
  if (reads === "structure") return touch.structure === true;
  if (reads === "every sheet") return true;
  const touches = (columns: readonly string[]): boolean =>
    touch.columns === "all" || columns.some((column) => touch.columns.includes(column));
  if (reads === "keys") return touches(workbook.sheets.get(touch.sheet)?.declaration.key ?? []);
  return reads.some((read: Reads) => {
    if (read.sheet !== touch.sheet) return false;
    if (touch.structure || read.columns === "all") return true;
    return read.columns !== "structure" && touches(read.columns);
  });
}

/** The touched rows of each sheet, none twice. */
function disjoint(touches: readonly Touched[]): Pick<Touched, "sheet" | "rows">[] {
  const sorted = [...touches].sort((a, b) =>
    a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.rows.from - b.rows.from,
  );
  const out: { sheet: string; rows: { from: number; to: number } }[] = [];
  for (const { sheet, rows } of sorted) {
    const last = out.at(-1);
    if (last?.sheet === sheet && rows.from <= last.rows.to) last.rows.to = Math.max(last.rows.to, rows.to);
    else out.push({ sheet, rows: { ...rows } });
  }
  return out;
}
