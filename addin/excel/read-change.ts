import type { Block, Sheet, TableRange, Workbook } from "../../rbm/workbook/workbook.ts";
import type { BookChange, Touch } from "../taskpane/book.ts";
import { CELLS, type RawBlock, rawOf } from "./cells.ts";
import { withBlock, withoutBlock } from "./grid.ts";
import { readWorkbook, rereadSheets, tableAt } from "./read.ts";
import { codeOf, whenReady } from "./run.ts";

/** Something that happened, not yet read. */
export type Happening =
  | { readonly kind: "cells"; readonly sheetId: string; readonly block: Block }
  | { readonly kind: "structure"; readonly sheetId: string | null };

/** What happened, read: cells that changed in one round trip; sheets whose structure did, anew. */
export async function readChange(known: Workbook, happened: readonly Happening[]): Promise<BookChange> {
  if (happened.every((one) => one.kind === "cells")) {
    try {
      return await whenReady((context) => readCellsChanged(context, known, happened));
    } catch (error) {
      // The sheet or a table went away meanwhile, or so much was pasted that it has to be read in parts.
      if (!["ItemNotFound", "ResponsePayloadSizeLimitExceeded"].includes(codeOf(error))) throw error;
    }
  }
  return whenReady((context) => readStructure(context, known, happened));
}

type CellsChanged = Extract<Happening, { kind: "cells" }>;

/** One round trip: the cells that changed, as far as anything is in them, and how far the tables of the workbook reach now. */
async function readCellsChanged(
  context: Excel.RequestContext,
  known: Workbook,
  happened: readonly CellsChanged[],
): Promise<BookChange> {
  const ids = [...new Set(happened.map(({ sheetId }) => sheetId))];
  const worksheets = new Map(ids.map((id) => [id, context.workbook.worksheets.getItem(id).load("name")]));
  const parts = merged(happened).map(({ sheetId, block }) => {
    const worksheet = worksheets.get(sheetId)!;
    const range = worksheet
      .getRangeByIndexes(block.row, block.column, block.rows, block.columns)
      .getIntersectionOrNullObject(worksheet.getUsedRange(true));
    range.load(CELLS);
    return { sheetId, block, range };
  });
  const tables = known.sheets.flatMap(({ tables }) =>
    tables.map(({ name }) => ({ name, range: context.workbook.tables.getItem(name).getRange().load("address") })),
  );
  await context.sync();
  const places = tables.flatMap(({ name, range }) => tableAt(name, range.address));
  const touches: Touch[] = [];
  const byName = new Map(known.sheets.map((sheet) => [sheet.name, sheet]));
  for (const { sheetId, block, range } of parts) {
    const { name } = worksheets.get(sheetId)!;
    const sheet = byName.get(name);
    if (!sheet) return readStructure(context, known, happened);
    const read = range.isNullObject ? null : rawOf(range);
    const after = patched(sheet, block, read);
    byName.set(name, after);
    const calculated = sheet.formulas !== after.formulas && !sameKeys(sheet.formulas, after.formulas);
    touches.push({ sheet: name, block: calculated ? null : block });
  }
  const sheets = known.sheets.map((before) => {
    const sheet = byName.get(before.name)!;
    const reach = places.filter((place) => place.sheet === before.name).map(({ table }) => table);
    if (sameTables(reach, before.tables)) return sheet;
    touches.push({ sheet: before.name, block: null });
    return { ...sheet, tables: reach };
  });
  return { workbook: { ...known, sheets }, touches };
}

/** The sheets concerned, or all where a sheet came or went, read anew. */
async function readStructure(
  context: Excel.RequestContext,
  known: Workbook,
  happened: readonly Happening[],
): Promise<BookChange> {
  const ids = new Set(happened.map(({ sheetId }) => sheetId));
  if (ids.has(null)) {
    const workbook = await readWorkbook(context);
    return { workbook, touches: "everything" };
  }
  const stale: string[] = [];
  const workbook = await rereadSheets(context, known, ({ id, name }) => {
    if (ids.has(id)) stale.push(name);
    return ids.has(id);
  });
  const names = (of: Workbook): string => of.sheets.map(({ name }) => name).join("\n");
  if (names(workbook) !== names(known)) return { workbook, touches: "everything" };
  return { workbook, touches: stale.map((sheet) => ({ sheet, block: null })) };
}

/** A sheet with a block read again: what was not read is blank now. */
function patched(sheet: Sheet, block: Block, read: RawBlock | null): Sheet {
  const grid = withoutBlock(sheet, block);
  const blank: RawBlock = { row: block.row, column: block.column, values: [], formulas: [], formats: [], types: [] };
  return { ...sheet, ...withBlock(grid, read ?? blank) };
}

/** The changes of one sheet as few blocks: typing down a column is one. */
function merged(happened: readonly CellsChanged[]): readonly CellsChanged[] {
  const out: CellsChanged[] = [];
  for (const one of happened) {
    const last = out.at(-1);
    const { block } = one;
    const follows =
      last?.sheetId === one.sheetId &&
      last.block.column === block.column &&
      last.block.columns === block.columns &&
      block.row >= last.block.row &&
      block.row <= last.block.row + last.block.rows;
    if (!follows) out.push(one);
    else {
      const bottom = Math.max(last.block.row + last.block.rows, block.row + block.rows);
      out[out.length - 1] = { ...last, block: { ...last.block, rows: bottom - last.block.row } };
    }
  }
  return out;
}

const sameKeys = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean => {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
};

const sameTables = (a: readonly TableRange[], b: readonly TableRange[]): boolean =>
  JSON.stringify(a.map(blockText)) === JSON.stringify(b.map(blockText));

const blockText = ({ name, row, column, rows, columns }: TableRange): string =>
  [name, row, column, rows, columns].join();
