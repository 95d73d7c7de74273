import type { Row, Value } from "../../template/content.ts";
import { priorityTemplate } from "../../template/priority/index.ts";
import { sheetOf } from "../../template/template.ts";
import { said } from "./said.ts";

/** The rows of the new workbook as they come, none of them twice by its key. */
export class NewRows {
  private readonly out = new Map<string, Row[]>();
  private readonly keys = new Map<string, Set<string>>();

  of = (sheet: string): readonly Row[] => this.out.get(sheet) ?? [];

  /** Every declared column there, blank where nothing is told; its place in the sheet. */
  add(sheet: string, cells: Row): number {
    const { columns } = sheetOf(priorityTemplate, sheet);
    const row = Object.fromEntries(columns.map(({ id }): [string, Value] => [id, cells[id] ?? null]));
    const rows = this.out.get(sheet) ?? [];
    this.out.set(sheet, rows);
    const keys = this.keys.get(sheet) ?? new Set();
    this.keys.set(sheet, keys.add(keyOf(sheet, row)));
    return rows.push(row) - 1;
  }

  has = (sheet: string, row: Row): boolean => this.keys.get(sheet)?.has(keyOf(sheet, row)) ?? false;
}

/** What makes a row of a sheet that row and no other. */
export const keyOf = (sheet: string, row: Row): string =>
  sheetOf(priorityTemplate, sheet)
    .key.map((id) => said(row[id]))
    .join("\u0000");
