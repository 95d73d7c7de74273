/// <reference types="office-js" />
import { CELLS, type RawBlock, rawOf } from "./cells.ts";
import { codeOf } from "./run.ts";

/** Bytes of an answer that is asked for at most: Excel on the web refuses 5 MB. */
const MOST_BYTES = 4_400_000;

/** Bytes that a cell is taken for until cells of its workbook have been seen. */
const CELL_BYTES = 40;

/** What tells most cells: a value that no formula gave is its own formula. */
const BRIEF = "formulas,numberFormat,rowIndex,columnIndex";

/** Rows of a sheet that are still to be read. */
interface Part {
  /** Which of the sheets. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface InParts {
  readonly used: readonly Excel.Range[];
  readonly blocks: readonly RawBlock[][];
}

/**
 * Sheets that are too much for one answer, a part at a time, each as large as fits. Of most cells only what they hold and their
 * format is asked; of those that may be a formula or an error, the rest as well.
 */
export async function readInParts(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<InParts> {
  const used = sheets.map((sheet) =>
    sheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount,rowHidden"),
  );
  await context.sync();
  const whole = used.map(({ rowIndex, columnIndex, rowCount, columnCount }, sheet) => {
    return { sheet, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
  });
  const brief = await readParts(context, sheets, whole, BRIEF, constantsOf);
  const doubtful = brief.flatMap(({ sheet, block }) => doubtfulIn(block).map((part) => ({ sheet, ...part })));
  const full = await readParts(context, sheets, doubtful, CELLS, rawOf);
  const blocks = sheets.map((_, i) => [...brief, ...full].filter(({ sheet }) => sheet === i).map(({ block }) => block));
  return { used, blocks };
}

interface Read {
  readonly sheet: number;
  readonly block: RawBlock;
}

async function readParts(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  parts: readonly Part[],
  properties: string,
  blockOf: (range: Excel.Range) => RawBlock,
): Promise<Read[]> {
  const read: Read[] = [];
  let left = parts;
  let weight = properties === BRIEF ? CELL_BYTES : 2 * CELL_BYTES;
  while (left.length > 0) {
    const { batch, rest } = nextBatch(left, MOST_BYTES / weight);
    const ranges = batch.map(({ sheet, row, column, rows, columns }) =>
      sheets[sheet]!.getRangeByIndexes(row, column, rows, columns).load(properties),
    );
    try {
      await context.sync();
    } catch (error) {
      const isOneRow = batch.length === 1 && batch[0]!.rows === 1;
      if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded" || isOneRow) throw error;
      weight *= 2;
      continue;
    }
    const blocks = ranges.map(blockOf);
    for (const range of ranges) range.untrack();
    read.push(...blocks.map((block, i) => ({ sheet: batch[i]!.sheet, block })));
    weight = weightOf(blocks, properties === BRIEF) ?? weight;
    left = rest;
  }
  return read;
}

/** So many of the parts, from the first on, as hold that many cells; the last of them may be cut in two. */
function nextBatch(parts: readonly Part[], cells: number): { readonly batch: Part[]; readonly rest: Part[] } {
  const batch: Part[] = [];
  let room = cells;
  for (const [i, part] of parts.entries()) {
    const fits = Math.floor(room / part.columns);
    if (fits >= part.rows) {
      batch.push(part);
      room -= part.rows * part.columns;
      continue;
    }
    const rows = batch.length === 0 ? Math.max(1, fits) : fits;
    if (rows > 0) batch.push({ ...part, rows });
    return { batch, rest: [{ ...part, row: part.row + rows, rows: part.rows - rows }, ...parts.slice(i + 1)] };
  }
  return { batch, rest: [] };
}

/** Bytes that a cell of these blocks took, and a little more; null where they have none. */
function weightOf(blocks: readonly RawBlock[], isBrief: boolean): number | null {
  const cells = blocks.reduce((sum, { formulas }) => sum + formulas.length * (formulas[0]?.length ?? 0), 0);
  if (cells === 0) return null;
  const said = blocks.map(({ values, formulas, formats, types }) =>
    isBrief ? [formulas, formats] : [values, formulas, formats, types],
  );
  return Math.max(4, (1.1 * new TextEncoder().encode(JSON.stringify(said)).length) / cells);
}

/** A block of which only formulas and formats were asked, as if every cell were a constant. */
const constantsOf = (range: Excel.Range): RawBlock => ({
  row: range.rowIndex,
  column: range.columnIndex,
  values: range.formulas,
  formulas: range.formulas,
  formats: range.numberFormat,
  types: range.formulas,
});

/** The smallest part of a block that holds every cell that may be a formula or an error; none where no cell may. */
function doubtfulIn({ row, column, formulas }: RawBlock): Omit<Part, "sheet">[] {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const [r, line] of formulas.entries()) {
    for (const [c, cell] of line.entries()) {
      if (typeof cell !== "string" || !/^[=#]/.test(cell)) continue;
      [top, left, bottom, right] = [Math.min(top, r), Math.min(left, c), Math.max(bottom, r), Math.max(right, c)];
    }
  }
  if (bottom < 0) return [];
  return [{ row: row + top, column: column + left, rows: bottom - top + 1, columns: right - left + 1 }];
}
