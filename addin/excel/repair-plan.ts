import type { BoundSheet, BoundWorkbook } from "../../rbm/template/bind.ts";
import { IDENTITY_SHEET } from "../../rbm/template/identity.ts";
import { LISTS_SHEET } from "../../rbm/template/layout.ts";
import { LAYOUT, tableName } from "../../rbm/template/template.ts";
import { columnName } from "../../rbm/workbook/address.ts";
import { type Block, cellAt, isBlank, type Sheet, type TableRange } from "../../rbm/workbook/workbook.ts";
import { columns, headers, order } from "./repair-columns.ts";

/** One thing to put right. Positions count from 0 and are those of the workbook as it was read. */
export type Step = { readonly says: string } & (
  | { readonly kind: "rename sheet"; readonly from: string; readonly to: string }
  | { readonly kind: "build sheet"; readonly name: string }
  | { readonly kind: "write header"; readonly sheet: string; readonly cell: string; readonly header: string }
  | { readonly kind: "put headers back"; readonly sheet: string; readonly table: TableRange; readonly id: string }
  | { readonly kind: "insert rows"; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly kind: "delete rows"; readonly sheet: string; readonly at: number; readonly count: number }
  | {
      readonly kind: "insert column";
      readonly sheet: string;
      readonly id: string;
      readonly column: string;
      readonly at: number;
      readonly table: TableRange | null;
    }
  | {
      readonly kind: "order columns";
      readonly sheet: string;
      readonly id: string;
      readonly block: Block;
      readonly order: readonly number[];
    }
  | { readonly kind: "make table"; readonly sheet: string; readonly id: string; readonly block: Block }
  | { readonly kind: "name table"; readonly from: string; readonly to: string }
  | { readonly kind: "resize table"; readonly name: string; readonly sheet: string; readonly block: Block }
  | { readonly kind: "protect"; readonly sheet: string }
);

/**
 * What has to be done so that a workbook has the structure of its template again. Steps that would move cells under each other's
 * feet are left to the next look, so plan, do and plan again until nothing is left.
 * @param headless tables whose header row is gone, by name
 */
export function repairPlan(bound: BoundWorkbook, headless: ReadonlySet<string>): readonly Step[] {
  const missing = missingSheets(bound);
  const found = [...bound.sheets.values()].flatMap((sheet) => (sheet.sheet ? [sheet as Found] : []));
  const renamed = found.flatMap((sheet) => sheetName(sheet, bound));
  if (missing.length + renamed.length > 0) return [...renamed, ...missing];
  return found.flatMap((sheet) => sheetSteps(sheet, headless));
}

/** A sheet of the template that is there. */
export type Found = BoundSheet & { readonly sheet: Sheet };

function missingSheets({ sheets, workbook }: BoundWorkbook): Step[] {
  const declared = [...sheets.values()].flatMap(({ sheet, declaration }) => (sheet ? [] : [declaration.name]));
  const own = [LISTS_SHEET, IDENTITY_SHEET].filter((name) => !workbook.sheets.some((sheet) => sheet.name === name));
  return [...declared, ...own].map((name) => ({
    kind: "build sheet",
    name,
    says: name === IDENTITY_SHEET ? "The hidden copy of the identity was put back." : `The sheet ${name} was put back.`,
  }));
}

function sheetName({ sheet, declaration }: Found, { workbook }: BoundWorkbook): Step[] {
  const { name } = sheet;
  const to = declaration.name;
  const taken = workbook.sheets.some((other) => other !== sheet && other.name.toLowerCase() === to.toLowerCase());
  if (name === to || taken) return [];
  return [{ kind: "rename sheet", from: name, to, says: `The sheet ${name} is called ${to} again.` }];
}

/** What one sheet needs first; what depends on it comes with the next look. */
function sheetSteps(bound: Found, headless: ReadonlySet<string>): Step[] {
  const { sheet, declaration } = bound;
  const stages = [headRow, headers, columns, order, place, table] as const;
  for (const stage of stages) {
    const steps = stage(bound, headless);
    if (steps.length > 0) return steps;
  }
  if (declaration.entry || sheet.protected) return [];
  return [{ kind: "protect", sheet: sheet.name, says: `The sheet ${sheet.name} is protected again.` }];
}

function headRow({ sheet, table: at, declaration }: Found, headless: ReadonlySet<string>): Step[] {
  if (!at || !headless.has(at.name) || at.columns !== declaration.columns.length || declaration.layout === "form")
    return [];
  const says = `${sheet.name}: the row of headers was put back.`;
  return [{ kind: "put headers back", sheet: sheet.name, table: at, id: declaration.id, says }];
}

/** Headers in another row: rows above them are put in, or taken out where they are blank. */
function place({ sheet, headerRow, declaration }: Found): Step[] {
  if (headerRow === null || headerRow === LAYOUT.headerRow || declaration.layout === "form") return [];
  const says = `${sheet.name}: the headers are in row ${LAYOUT.headerRow + 1} again.`;
  if (headerRow < LAYOUT.headerRow) {
    return [{ kind: "insert rows", sheet: sheet.name, at: 0, count: LAYOUT.headerRow - headerRow, says }];
  }
  const count = headerRow - LAYOUT.headerRow;
  const blank = (row: number): boolean => sheet.columns.every((_, c) => isBlank(cellAt(sheet, row, sheet.column + c)));
  for (let at = 0; at + count <= headerRow; at++) {
    if (Array.from({ length: count }, (_, i) => blank(at + i)).every(Boolean))
      return [{ kind: "delete rows", sheet: sheet.name, at, count, says }];
  }
  return [];
}

/** The Excel table: there, under its name, around all rows. */
function table({ sheet, table: at, headerRow, declaration, rows, columns: all }: Found): Step[] {
  if (headerRow === null) return [];
  const name = tableName(declaration);
  const indices = [...all.values()].flatMap(({ index }) => index ?? []);
  const form = declaration.layout === "form";
  if (!at) {
    const first = form ? LAYOUT.firstColumn : Math.min(...indices);
    const width = form ? 3 : Math.max(...indices) - first + 1;
    const height = form ? declaration.columns.length : Math.max(1, rows);
    const block = { row: headerRow, column: first, rows: height + 1, columns: width };
    const says = `${sheet.name}: the rows are an Excel table again.`;
    return [{ kind: "make table", sheet: sheet.name, id: declaration.id, block, says }];
  }
  if (at.name !== name && at.name.toLowerCase() !== name.toLowerCase()) {
    return [{ kind: "name table", from: at.name, to: name, says: `The table ${at.name} is called ${name} again.` }];
  }
  if (form || at.row !== headerRow || rows + 1 <= at.rows) return [];
  const block = { ...at, rows: rows + 1 };
  const says = `${sheet.name}: the table reaches to row ${headerRow + rows + 1} again, column ${columnName(at.column)} on.`;
  return [{ kind: "resize table", name: at.name, sheet: sheet.name, block, says }];
}
