import { parseAddress } from "../../rbm/workbook/address.ts";
import type { Block, Sheet, TableRange, Visibility, Workbook } from "../../rbm/workbook/workbook.ts";
import { CELLS, type RawBlock, rawOf } from "./cells.ts";
import { gridFrom } from "./grid.ts";
import { readInParts } from "./read-in-parts.ts";
import { codeOf } from "./run.ts";

/** What one round trip tells of the whole workbook, before any cell is read. */
interface Contents {
  readonly sheets: readonly Excel.Worksheet[];
  readonly tables: readonly Excel.Table[];
  readonly properties: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
}

/**
 * The open workbook as a value, in two round trips: what is there, then every cell.
 * A third only where some rows are hidden and some not; more where the answer would pass 5 MB.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<Workbook> {
  const contents = await contentsOf(context);
  const sheets = await readSheets(context, contents, () => true);
  return { sheets, properties: contents.properties, names: contents.names };
}

/** Reads some sheets again into a workbook read before; sheets that came or went are seen, by id. */
export async function rereadSheets(
  context: Excel.RequestContext,
  before: Workbook,
  stale: (sheet: { readonly id: string; readonly name: string }) => boolean,
): Promise<Workbook> {
  const contents = await contentsOf(context);
  const known = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const again = await readSheets(context, contents, (sheet) => stale(sheet) || !known.has(sheet.name));
  const read = new Map(again.map((sheet) => [sheet.name, sheet]));
  const sheets = contents.sheets.map(({ name }) => read.get(name) ?? known.get(name)!);
  return { sheets, properties: contents.properties, names: contents.names };
}

async function contentsOf(context: Excel.RequestContext): Promise<Contents> {
  const { worksheets, tables, names, properties } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  tables.load("items/name");
  names.load("items/name,items/formula");
  const custom = properties.custom.load("items/key,items/value");
  await context.sync();
  return {
    sheets: worksheets.items,
    tables: tables.items,
    properties: Object.fromEntries(custom.items.map(({ key, value }) => [key, String(value)])),
    names: Object.fromEntries(
      names.items
        .filter(({ name }) => !name.startsWith("_xlnm"))
        .map(({ name, formula }) => [name, String(formula).replace(/^=/, "")]),
    ),
  };
}

async function readSheets(
  context: Excel.RequestContext,
  { sheets, tables }: Contents,
  wanted: (sheet: Excel.Worksheet) => boolean,
): Promise<Sheet[]> {
  const asked = sheets.filter(wanted);
  const ask = (merged: boolean): Surroundings => ({
    tables: tables.map((table) => ({ name: table.name, range: table.getRange().load("address") })),
    protections: asked.map((sheet) => sheet.protection.load("protected")),
    merged: (merged ? asked : []).map((sheet) => sheet.getUsedRange(true).getMergedAreasOrNullObject().load("address")),
  });
  const { used, blocks, around } = await readCells(context, asked, ask);
  const hidden = await hiddenRows(context, used);
  const places = around.tables.flatMap(({ name, range }) => tableAt(name, range.address));
  return asked.map((sheet, i) => ({
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    protected: around.protections[i]!.protected,
    ...gridFrom(blocks[i]!),
    tables: places.filter((place) => place.sheet === sheet.name).map(({ table }) => table),
    merged: mergedIn(around.merged[i]),
    hiddenRows: hidden[i]!,
  }));
}

const VISIBILITY: Readonly<Partial<Record<string, Visibility>>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very hidden",
};

/** What is read along with the cells. A failed batch loses what it asked for, so it is asked for anew. */
interface Surroundings {
  readonly tables: readonly { readonly name: string; readonly range: Excel.Range }[];
  readonly protections: readonly Excel.WorksheetProtection[];
  readonly merged: readonly Excel.RangeAreas[];
}

interface Cells {
  readonly used: readonly Excel.Range[];
  readonly blocks: readonly RawBlock[][];
  readonly around: Surroundings;
}

/** `Sheet1!A1:B2,Sheet1!D4:E4` as blocks. */
const mergedIn = (areas: Excel.RangeAreas | undefined): Block[] =>
  !areas || areas.isNullObject
    ? []
    : areas.address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((address) => splitAddress(address).block ?? []);

async function readCells(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  ask: (merged: boolean) => Surroundings,
): Promise<Cells> {
  const at = async (merged: boolean): Promise<Cells> => {
    const around = ask(merged);
    const used = sheets.map((sheet) => sheet.getUsedRange(true).load(`${CELLS},rowHidden,rowCount,columnCount`));
    await context.sync();
    return { used, blocks: used.map((range) => [rawOf(range)]), around };
  };
  try {
    return await at(true);
  } catch (error) {
    if (codeOf(error) === "ResponsePayloadSizeLimitExceeded") {
      const around = ask(true);
      return { ...(await readInParts(context, sheets)), around };
    }
    // Excel tells of 512 merged blocks of a sheet at most, and fails where there are more: no workbook of ours has them.
    return at(false);
  }
}

/** `rowHidden` is null where some are and some are not: only then are rows asked one by one. */
async function hiddenRows(context: Excel.RequestContext, used: readonly Excel.Range[]): Promise<number[][]> {
  const mixed = new Map<number, OfficeExtension.ClientResult<Excel.RowProperties[]>>();
  for (const [i, range] of used.entries()) {
    if ((range.rowHidden as boolean | null) === null) mixed.set(i, range.getRowProperties({ rowHidden: true }));
  }
  if (mixed.size > 0) await context.sync();
  return used.map((range, i) => {
    const rows = Array.from({ length: range.rowCount }, (_, r) => range.rowIndex + r);
    const result = mixed.get(i);
    if (!result) return range.rowHidden ? rows : [];
    return rows.filter((_, r) => result.value[r]?.rowHidden);
  });
}

/** `'KPI targets'!A4:J9` → the sheet and the block. */
export function splitAddress(text: string): { readonly sheet: string; readonly block: Block | null } {
  const at = text.lastIndexOf("!");
  const sheet = text.slice(0, Math.max(0, at)).replace(/^'|'$/g, "").replaceAll("''", "'");
  return { sheet, block: parseAddress(text.slice(at + 1)) };
}

export function tableAt(name: string, address: string): { readonly sheet: string; readonly table: TableRange }[] {
  const { sheet, block } = splitAddress(address);
  return block ? [{ sheet, table: { name, ...block } }] : [];
}
