import type { Check, CheckContext, Checking } from "./check.ts";
import type { LookUps } from "./checking.ts";
import { keyColumn } from "./place.ts";
import { KPI_ROWS, type KpiRows } from "./read/kpi-rows.ts";
import type { CheckReport } from "./report.ts";

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
 * A touch takes in the rows that came or went at the end, which changes how the sheet is built; a change of that takes in
 * the whole sheet, and one of what names a row takes in all columns.
 */
export function widened(touch: Touched, previous: CheckReport, { workbook }: CheckContext): Touched {
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

/** Whether something that is read was touched. */
export function meets(touch: Touched, reads: Check["reads"], { workbook }: CheckContext): boolean {
  if (reads === "structure") return touch.structure === true;
  if (reads === "every sheet") return true;
  if (reads === "keys") return touches(touch, workbook.sheets.get(touch.sheet)?.declaration.key ?? []);
  for (const { sheet, columns } of reads) {
    if (sheet !== touch.sheet) continue;
    if (touch.structure || columns === "all") return true;
    if (columns !== "structure" && touches(touch, columns)) return true;
  }
  return false;
}

function touches({ columns }: Touched, read: readonly string[]): boolean {
  if (columns === "all") return true;
  for (const column of read) if (columns.includes(column)) return true;
  return false;
}

/** The KPIs that the touched rows name, and those that they named before. */
export function kpisIn({ sheet, rows }: Touched, before: LookUps, { workbook, once }: Checking): ReadonlySet<string> {
  const rowsOf = (KPI_ROWS as Readonly<Record<string, (typeof KPI_ROWS)["kpis"]>>)[sheet];
  if (!rowsOf || !workbook.sheets.has(sheet)) return new Set();
  const codes = new Set<string>();
  for (const known of [before.get(rowsOf) as KpiRows | undefined, once(rowsOf)]) {
    for (let row = rows.from; row < Math.min(rows.to, known?.size ?? 0); row++) {
      const code = known!.codeAt(row);
      if (code !== null) codes.add(code);
    }
  }
  return codes;
}

/** The touched rows of each sheet, none twice. */
export function disjoint(touches: readonly Touched[]): Pick<Touched, "sheet" | "rows">[] {
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
