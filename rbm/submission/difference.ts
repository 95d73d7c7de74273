import type { Content, Row, Value } from "../template/content.ts";
import { COVER } from "../template/identity.ts";
import type { SheetDeclaration, Template } from "../template/template.ts";

/** One cell that differs. A row that is on one side only has null for every cell of the other. */
export interface CellChange {
  /** Id of the sheet. */
  readonly sheet: string;
  /** What names the row: `DI-01 · 2021-Q3 · World · Total`; `row 3` where rows have no name; "" for a form. */
  readonly key: string;
  /** Id of the column. */
  readonly column: string;
  readonly from: Value;
  readonly to: Value;
  /** A1 address in the workbook that was pushed, where somebody looked it up; null where its row is gone. */
  readonly cell?: string | null;
}

/**
 * What changes from one content to another, cell by cell, in the order of the template. Rows are matched by the declared key,
 * so that sorting a sheet changes nothing; rows that share a key, or have none, are matched in their order.
 * The submission a content is based on is no change.
 */
export function difference(from: Content, to: Content, template: Template): CellChange[] {
  return template.sheets.flatMap((sheet) => {
    const before = keyed(from.sheets[sheet.id] ?? [], sheet);
    const after = keyed(to.sheets[sheet.id] ?? [], sheet);
    const keys = new Set([...after.keys(), ...before.keys()]);
    return [...keys].flatMap((key) => rowChanges(sheet, key, before.get(key), after.get(key)));
  });
}

function rowChanges(
  sheet: SheetDeclaration,
  key: string,
  before: Row | undefined,
  after: Row | undefined,
): CellChange[] {
  return sheet.columns.flatMap(({ id: column }) => {
    if (sheet.id === COVER && column === "parent") return [];
    const from = before?.[column] ?? null;
    const to = after?.[column] ?? null;
    return Object.is(from, to) ? [] : [{ sheet: sheet.id, key, column, from, to }];
  });
}

/** Rows by what names them; a second row of the same name is `name (2)`. */
export function keyed(rows: readonly Row[], sheet: SheetDeclaration): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const [index, row] of rows.entries()) {
    const name = nameOf(row, index, sheet);
    let key = name;
    for (let n = 2; found.has(key); n++) key = `${name} (${n})`;
    found.set(key, row);
  }
  return found;
}

/** What names a row to a person; `row 3` where rows have no name, "" for a form. */
export function nameOf(row: Row, index: number, sheet: SheetDeclaration): string {
  if (sheet.layout === "form") return "";
  if (sheet.key.length === 0) return `row ${index + 1}`;
  return sheet.key.map((column) => row[column] ?? "").join(" · ");
}
