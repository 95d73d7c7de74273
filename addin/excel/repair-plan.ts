import type { BoundSheet, BoundWorkbook } from "../../rbm/template/bind.ts";
import { IDENTITY_SHEET } from "../../rbm/template/identity.ts";
import { LISTS_SHEET } from "../../rbm/template/layout.ts";
import { LAYOUT, tableName } from "../../rbm/template/template.ts";
import { address, columnName } from "../../rbm/workbook/address.ts";
import { type Block, cellAt, isBlank, type Sheet, type TableRange } from "../../rbm/workbook/workbook.ts";

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

type Found = BoundSheet & { readonly sheet: Sheet };

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

/** Headers that are a little different, and those that are not to be recognised but stand where a missing one belongs. */
function headers(bound: Found): Step[] {
  const { sheet, declaration, headerRow, unexpected, columns: all } = bound;
  if (headerRow === null) return [];
  const form = declaration.layout === "form";
  const cellOf = (index: number): string =>
    form ? address(index, bound.table?.column ?? LAYOUT.firstColumn) : address(headerRow, index);
  const write = (index: number, from: string, header: string): Step => {
    const cell = cellOf(index);
    const says = `${sheet.name} ${cell}: the header is ${header} again, instead of ${from}.`;
    return { kind: "write header", sheet: sheet.name, cell, header, says };
  };
  const slips = [...all.values()].flatMap(({ index, header, declaration: { header: wanted } }) =>
    index === null || header === null || header === wanted ? [] : [write(index, header, wanted)],
  );
  const strange = new Map(unexpected.map(({ index, header }) => [index, header]));
  const ids = declaration.columns.map(({ id }) => id);
  const replaced = ids.flatMap((id, i) => {
    const column = all.get(id)!;
    if (column.index !== null) return [];
    const at = whereItStood(bound, ids, i, strange);
    if (at === null) return [];
    const from = strange.get(at)!;
    strange.delete(at);
    return [write(at, from, column.declaration.header)];
  });
  return [...slips, ...replaced];
}

/** The place of a missing header: beside its neighbours, or where the template has it when nothing was moved. */
function whereItStood(
  bound: Found,
  ids: readonly string[],
  i: number,
  strange: ReadonlyMap<number, string>,
): number | null {
  const indexOf = (n: number): number | null => bound.columns.get(ids[n] ?? "")?.index ?? null;
  const first = bound.declaration.layout === "form" ? LAYOUT.firstRow : (bound.table?.column ?? LAYOUT.firstColumn);
  const untouched = ids.every((_, n) => indexOf(n) === null || indexOf(n) === first + n);
  if (untouched) return strange.has(first + i) ? first + i : null;
  const [before, after] = [indexOf(i - 1), indexOf(i + 1)];
  const at = before !== null ? before + 1 : after !== null ? after - 1 : null;
  if (at === null || !strange.has(at)) return null;
  return (before === null || before === at - 1) && (after === null || after === at + 1) ? at : null;
}

/** Columns that are gone; from right to left, so that none moves another. */
function columns(bound: Found): Step[] {
  const { sheet, declaration, headerRow, table: at, columns: all } = bound;
  if (headerRow === null || declaration.layout === "form") return [];
  const first = at?.column ?? LAYOUT.firstColumn;
  let next = first;
  const steps = declaration.columns.flatMap(({ id, header }): Step[] => {
    const index = all.get(id)!.index;
    if (index !== null) {
      next = index + 1;
      return [];
    }
    const says = `${sheet.name}: the column ${header} was put back, blank.`;
    return [{ kind: "insert column", sheet: sheet.name, id: declaration.id, column: id, at: next, table: at, says }];
  });
  return steps.reverse();
}

/** Columns in another order: values and headers change places, the user's own columns go to the end. */
function order({ sheet, declaration, headerRow, table: at, columns: all, unexpected, rows }: Found): Step[] {
  if (headerRow === null || declaration.layout === "form" || !at || at.row !== headerRow) return [];
  const wanted = declaration.columns.flatMap(({ id }) => all.get(id)!.index ?? []);
  const sorted = [...wanted].sort((a, b) => a - b);
  if (wanted.every((index, i) => index === sorted[i])) return [];
  const inside = (index: number): boolean => index >= at.column && index < at.column + at.columns;
  const own = unexpected.map(({ index }) => index).filter(inside);
  const every = [...wanted, ...own];
  // Formulas and columns without a header are not moved about: they would lose what they refer to.
  if (Object.keys(sheet.formulas).length > 0 || every.length !== at.columns || !every.every(inside)) return [];
  const says = `${sheet.name}: the columns are in the order of the template again.`;
  // Rows that the table does not reach yet move along.
  const block = { ...at, rows: Math.max(at.rows, rows + 1) };
  return [{ kind: "order columns", sheet: sheet.name, id: declaration.id, block, order: every, says }];
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
