import { columnIndex, parseAddress } from "../../rbm/workbook/address.ts";
import type { Block, Sheet, TableRange, Workbook } from "../../rbm/workbook/workbook.ts";
import type { BookChange, Touch } from "../taskpane/book.ts";
import { CELLS, type RawBlock, rawOf } from "./cells.ts";
import { withBlock, withoutBlock } from "./grid.ts";
import { readWorkbook, rereadSheets, tableAt } from "./read.ts";
import { codeOf, whenReady } from "./run.ts";

export interface WatchOptions {
  /** The workbook as last read; null before that, then changes are left to the first read. */
  known(): Workbook | null;
  onChange(change: BookChange): void;
  /** What could not be read after a change; the full check before a push looks again. */
  onTrouble?(error: unknown): void;
  /** Milliseconds without a change before what changed is read. Defaults to 150. */
  readonly quiet?: number;
}

/** Something that happened, not yet read. */
type Happening =
  | { readonly kind: "cells"; readonly sheetId: string; readonly block: Block }
  | { readonly kind: "structure"; readonly sheetId: string | null };

/** As large as a sheet can be. */
const WHOLE = { rows: 1_048_576, columns: 16_384 } as const;

/** A1, `A1:B2`, `3:5` or `B:C` as a block; null for several areas. */
export function blockFrom(address: string): Block | null {
  const cells = parseAddress(address);
  if (cells) return cells;
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows) {
    const row = Number(rows[1]) - 1;
    return { row, column: 0, rows: Number(rows[2]) - row, columns: WHOLE.columns };
  }
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/i.exec(address);
  if (!columns) return null;
  const column = columnIndex(columns[1]!);
  return { row: 0, column, rows: WHOLE.rows, columns: columnIndex(columns[2]!) - column + 1 };
}

/**
 * Listens to the open workbook: typing, pastes, fills, deletes, undo, other people's edits, sheets and tables that come and go.
 * What was touched is read in one round trip; where the structure changed, its sheets are read anew. Our own writes are left out.
 */
export async function watch(options: WatchOptions): Promise<() => Promise<void>> {
  const queue = new ChangeQueue(options);
  const handlers = await whenReady(async (context) => {
    const { worksheets, tables } = context.workbook;
    const structure = async ({ worksheetId }: { worksheetId: string }): Promise<void> =>
      queue.add({ kind: "structure", sheetId: worksheetId });
    const added: OfficeExtension.EventHandlerResult<never>[] = [
      worksheets.onChanged.add(async (event) => queue.changed(event)),
      worksheets.onAdded.add(structure),
      worksheets.onDeleted.add(async () => queue.add({ kind: "structure", sheetId: null })),
      worksheets.onProtectionChanged.add(structure),
      tables.onAdded.add(structure),
      tables.onDeleted.add(structure),
    ] as OfficeExtension.EventHandlerResult<never>[];
    // A renamed sheet says so from ExcelApi 1.17 on; before that the next full check sees it.
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.17")) {
      added.push(worksheets.onNameChanged.add(structure) as OfficeExtension.EventHandlerResult<never>);
    }
    await context.sync();
    return added;
  });
  return async () => {
    queue.stop();
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

/** Gathers changes until nothing happens for a moment, then reads them; one reading at a time. */
class ChangeQueue {
  private waiting: Happening[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private reading = false;
  private stopped = false;

  constructor(private readonly options: WatchOptions) {}

  changed({ address, changeType, worksheetId, triggerSource }: Excel.WorksheetChangedEventArgs): void {
    if (triggerSource === "ThisLocalAddin") return;
    const block = changeType === "RangeEdited" ? blockFrom(address) : null;
    this.add(block ? { kind: "cells", sheetId: worksheetId, block } : { kind: "structure", sheetId: worksheetId });
  }

  add(happening: Happening): void {
    if (this.stopped || !this.options.known()) return;
    this.waiting.push(happening);
    this.wake();
  }

  stop(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private wake(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.options.quiet ?? 150);
  }

  private async flush(): Promise<void> {
    const known = this.options.known();
    if (this.reading || this.stopped || !known || this.waiting.length === 0) return;
    this.reading = true;
    const happened = this.waiting;
    this.waiting = [];
    try {
      const change = await readChange(known, happened);
      // A full read that came in between has seen these changes already.
      if (this.options.known() === known) this.options.onChange(change);
      else if (!this.stopped) this.waiting.unshift(...happened);
    } catch (error) {
      this.options.onTrouble?.(error);
    } finally {
      this.reading = false;
      if (this.waiting.length > 0 && !this.stopped) this.wake();
    }
  }
}

async function readChange(known: Workbook, happened: readonly Happening[]): Promise<BookChange> {
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
export function patched(sheet: Sheet, block: Block, read: RawBlock | null): Sheet {
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
