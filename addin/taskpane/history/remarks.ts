import { keyed } from "../../../rbm/submission/difference.ts";
import { rowsByName } from "../../../rbm/submission/rows-by-name.ts";
import type { CellComment, Decision } from "../../../rbm/submission/submission.ts";
import { type BoundWorkbook, cellAddress, cells } from "../../../rbm/template/bind.ts";
import type { Content, Row, Value } from "../../../rbm/template/content.ts";
import { rowOf } from "../../../rbm/template/content-of.ts";
import type { Remark } from "../book.ts";

/** What a reviewer said, and the cells of the open workbook that it speaks of. */
export interface Said {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly comment: string;
  readonly places: readonly Place[];
  /** Of a comment on a cell, what became of it since; null where it is as it was, absent where the comment is on no cell. */
  readonly since?: Since | null;
}

/** A cell that says something else than when it was commented on. */
export interface Since {
  readonly from: Value;
  readonly to: Value;
}

export interface Place {
  /** KPI code or name of the row. */
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
}

/**
 * Everything that was said in decisions: of the whole, of KPIs and of single cells.
 * @param content what it was said of
 */
export function remarksOf(decisions: readonly Decision[], bound: BoundWorkbook, content?: Content): readonly Said[] {
  return decisions.flatMap(({ by, at, comment, kpis, cells: single }) => [
    ...(comment === "" ? [] : [{ by, at, comment, places: (kpis ?? []).flatMap((kpi) => placesOfKpi(kpi, bound)) }]),
    ...(single ?? []).map((one) => ({
      by,
      at,
      comment: one.comment,
      places: placeOfCell(one.sheet, one.key, one.column, bound),
      ...(content && { since: sinceOf(one, content, bound) }),
    })),
  ]);
}

/** As comments of Excel: one at the first cell that each speaks of. */
export const asRemarks = (said: readonly Said[], day: (iso: string) => string): readonly Remark[] =>
  said.flatMap(({ by, at, comment, places: [first] }) =>
    first ? [{ sheet: first.sheet, cell: first.cell, text: `${by}, ${day(at)}: ${comment}` }] : [],
  );

/** Where a KPI is defined, and where its latest actual stands. */
function placesOfKpi(kpi: string, bound: BoundWorkbook): Place[] {
  const columns = [
    { id: "kpis", column: "code", to: "title" },
    { id: "actuals", column: "kpi", to: "value" },
  ];
  return columns.flatMap(({ id, column, to }) => {
    const sheet = bound.sheets.get(id);
    const row = sheet ? cells(sheet, column).lastIndexOf(kpi) : -1;
    const cell = sheet && row >= 0 ? cellAddress(sheet, to, row) : null;
    return sheet?.sheet && cell ? [{ name: kpi, sheet: sheet.sheet.name, cell }] : [];
  });
}

function placeOfCell(id: string, key: string, column: string | null, bound: BoundWorkbook): Place[] {
  const sheet = bound.sheets.get(id);
  const row = sheet && rowsByName(sheet).get(key);
  if (!sheet?.sheet || row === undefined) return [];
  const cell = cellAddress(sheet, column ?? sheet.declaration.columns[0]!.id, row);
  return cell ? [{ name: key, sheet: sheet.sheet.name, cell }] : [];
}

/** Comments on cells, and how many of them are as they were. */
export function openRemarks(said: readonly Said[]): { readonly open: number; readonly all: number } {
  const onCells = said.filter(({ since }) => since !== undefined);
  return { open: onCells.filter(({ since }) => since === null).length, all: onCells.length };
}

/** What a commented cell said then and says now; null where that is the same. A row that is gone says nothing now. */
function sinceOf({ sheet: id, key, column }: CellComment, content: Content, bound: BoundWorkbook): Since | null {
  const sheet = bound.sheets.get(id);
  if (!sheet) return null;
  const row = rowsByName(sheet).get(key);
  const then: Row = keyed(content.sheets[id] ?? [], sheet.declaration).get(key) ?? {};
  const now: Row = row === undefined ? {} : rowOf(sheet, row);
  const columns = column === null ? sheet.declaration.columns.map((each) => each.id) : [column];
  const changed = columns.find((each) => (then[each] ?? null) !== (now[each] ?? null));
  return changed === undefined ? null : { from: then[changed] ?? null, to: now[changed] ?? null };
}
