import type { BoundSheet } from "../../template/bind.ts";
import { address } from "../../workbook/address.ts";
import type { Sheet, Workbook } from "../../workbook/workbook.ts";

/** A1 address of a header: in the header row of a table, down the first column of a form. */
export function headerAddress({ declaration, table, headerRow }: BoundSheet, index: number): string {
  return declaration.layout === "form" ? address(index, table?.column ?? 0) : address(headerRow ?? 0, index);
}

/** First and last sheet column of the declared columns that were found; null where none was. */
export function spanOf({ columns }: BoundSheet): { first: number; last: number } | null {
  let span: { first: number; last: number } | null = null;
  for (const { index } of columns.values()) {
    if (index === null) continue;
    span ??= { first: index, last: index };
    span.first = Math.min(span.first, index);
    span.last = Math.max(span.last, index);
  }
  return span;
}

/** Sheets that were found with their headers: what rules on columns and rows can look at. */
export const boundTables = (sheets: ReadonlyMap<string, BoundSheet>): (BoundSheet & { readonly sheet: Sheet })[] =>
  [...sheets.values()].filter((bound): bound is BoundSheet & { readonly sheet: Sheet } => {
    return bound.sheet !== null && bound.headerRow !== null;
  });

/** A workbook with one of its sheets made anew; used by examples. */
export const withSheet = (workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

/** A sheet with another text in one cell; used by examples. */
export const withText = (sheet: Sheet, row: number, column: number, text: string | null): Sheet => ({
  ...sheet,
  columns: sheet.columns.map((cells, c) =>
    c === column - sheet.column ? cells.map((cell, r) => (r === row - sheet.row ? text : cell)) : cells,
  ),
});
