import { type BoundSheet, cellAddress } from "../template/bind.ts";
import { address, parseAddress } from "../workbook/address.ts";
import { type Cell, cellAt, isBlank, shown } from "../workbook/workbook.ts";
import type { Check, CheckContext, Finding } from "./check.ts";
import type { Placed } from "./report.ts";
import type { Rules } from "./rules.ts";
import { severityOf } from "./severities.ts";

/** Makes an issue of what a rule found. `kpi` is the KPI that a KPI check looked at. */
export type Place = (finding: Finding, check: Check, kpi?: string) => Placed;

/** Places findings in a workbook, in the order of the rules and of its sheets. */
export function placing({ ranks }: Rules, checking: CheckContext): Place {
  let sheets: ReadonlyMap<string, number> | undefined;
  return (finding, check, kpi) => {
    sheets ??= new Map([...checking.workbook.sheets.keys()].map((id, i) => [id, i]));
    const order = [ranks.get(check.id) ?? 0, sheets.get(finding.sheet) ?? sheets.size] as const;
    return place(finding, check, kpi, order, checking);
  };
}

/** With its address, its row's name, and the rule's own words where the finding has none. */
function place(
  finding: Finding,
  check: Check,
  kpi: string | undefined,
  [rank, at]: readonly [number, number],
  { workbook, framework }: CheckContext,
): Placed {
  const sheet = workbook.sheets.get(finding.sheet);
  const column = finding.column === undefined ? undefined : sheet?.columns.get(finding.column);
  if (finding.column !== undefined && !column) throw new Error(`unknown column: ${finding.sheet}.${finding.column}`);
  const cell = finding.cell ?? (sheet && addressOf(sheet, finding));
  const found = finding.found === undefined ? foundAt(sheet, finding) : finding.found;
  return {
    issue: {
      rule: check.id,
      severity: severityOf(finding, check, framework),
      sheet: sheet?.sheet?.name ?? sheet?.declaration.name ?? finding.sheet,
      cell: cell ?? null,
      key: sheet && finding.row !== undefined ? rowKey(sheet, finding.row) : null,
      column: column?.declaration.header ?? null,
      found,
      shown: shownAs(found, finding.note),
      expected: finding.expected,
      why: finding.why ?? check.why,
      how: finding.how ?? check.how,
      ...(finding.fix ? { fix: finding.fix } : {}),
    },
    rule: check.id,
    yields: check.yields ?? false,
    sheet: finding.sheet,
    row: finding.row ?? -1,
    order: [rank, at, finding.row ?? -1, columnOrder(sheet, finding)],
    ...(kpi === undefined ? {} : { kpi }),
  };
}

/** What names a row to a person: the KPI code where there is one, else the first part of its key. */
export function rowKey(sheet: BoundSheet, row: number): string | null {
  const column = keyColumn(sheet);
  const key = column === null ? "" : shown(sheet.columns.get(column)?.cells[row] ?? null).trim();
  return key === "" ? null : key;
}

/** The column that names a row to a person. */
export function keyColumn({ declaration }: BoundSheet): string | null {
  if (declaration.layout === "form") return null;
  if (declaration.columns.some(({ id }) => id === "kpi")) return "kpi";
  return declaration.key[0] ?? null;
}

function addressOf(sheet: BoundSheet, { column, row }: Finding): string | null {
  if (column !== undefined && row !== undefined) return cellAddress(sheet, column, row);
  if (row === undefined || sheet.headerRow === null) return null;
  const first = Math.min(...[...sheet.columns.values()].flatMap(({ index }) => (index === null ? [] : [index])));
  return Number.isFinite(first) ? address(sheet.headerRow + 1 + row, first) : null;
}

function foundAt(sheet: BoundSheet | undefined, { column, row, cell }: Finding): Cell {
  if (column !== undefined && row !== undefined) return sheet?.columns.get(column)?.cells[row] ?? null;
  const block = cell === undefined ? null : parseAddress(cell);
  return block && sheet?.sheet ? cellAt(sheet.sheet, block.row, block.column) : null;
}

function shownAs(found: Cell, note: string | undefined): string {
  if (isBlank(found)) return note ?? "blank";
  return note ? `${shown(found)} (${note})` : shown(found);
}

function columnOrder(sheet: BoundSheet | undefined, { column, cell }: Finding): number {
  const index = column === undefined ? -1 : (sheet?.declaration.columns.findIndex(({ id }) => id === column) ?? -1);
  if (index >= 0) return index;
  const block = cell === undefined ? null : parseAddress(cell);
  return block ? 1000 + block.row * 16384 + block.column : -1;
}
