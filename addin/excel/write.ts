import { type Cell, isBlank, isDate } from "../../rbm/workbook/workbook.ts";
import type { Edit } from "../taskpane/book.ts";
import { CELLS, cellFrom, entered, isDateFormat, isFormula, type RawBlock, rawOf } from "./cells.ts";
import { PROTECTION } from "./look.ts";
import { now } from "./run.ts";

/** What a write did, for the workbook as known and for the undo. */
export interface Written {
  /** The cells as they are now, by sheet. */
  readonly blocks: readonly { readonly sheet: string; readonly block: RawBlock }[];
  /** Number formats that had to change, by `Sheet!A1`: an undo puts them back. */
  readonly formats: ReadonlyMap<string, string>;
}

/**
 * Writes cells as one batch, in two round trips: what is there and how it is formatted, then the values.
 * A number does not go into a cell formatted as text, nor a date into one that shows numbers: there the format changes too.
 * Nothing else of the cell's look does. A protected sheet is protected again in the same batch.
 * @param restore number formats to put back, by `Sheet!A1`
 */
export const writeEdits = (
  edits: readonly Edit[],
  restore: ReadonlyMap<string, string> = new Map(),
): Promise<Written> =>
  now(async (context) => {
    const sheets = new Map(
      [...new Set(edits.map(({ sheet }) => sheet))].map((name) => {
        const worksheet = context.workbook.worksheets.getItem(name);
        worksheet.protection.load("protected,options");
        return [name, worksheet] as const;
      }),
    );
    const cells = edits.map((edit) => ({
      edit,
      range: sheets.get(edit.sheet)!.getRange(edit.cell).load(CELLS),
    }));
    await context.sync();
    for (const { edit, range } of cells) if (!holds(range, edit)) throw new CellChanged(edit);
    const locked = [...sheets.values()].filter(({ protection }) => protection.protected);
    for (const { protection } of locked) protection.unprotect();
    const formats = new Map<string, string>();
    for (const { edit, range } of cells) {
      const key = `${edit.sheet}!${edit.cell}`;
      const before = String(range.numberFormat[0]?.[0] ?? "General");
      const format = restore.get(key) ?? formatFor(edit.value, before);
      if (format !== before) {
        range.numberFormat = [[format]];
        formats.set(key, before);
      }
      range.values = [[entered(edit.value, format)]];
      range.load(CELLS);
    }
    for (const { protection } of locked) protection.protect({ ...PROTECTION, ...protection.options });
    await context.sync();
    return { blocks: cells.map(({ edit: { sheet }, range }) => ({ sheet, block: rawOf(range) })), formats };
  });

/** Somebody typed in the cell since it was checked. */
export class CellChanged extends Error {
  constructor({ sheet, cell }: Edit) {
    super(`${sheet} ${cell} was changed in the meantime. Check again, then fix what is left.`);
  }
}

function holds(range: Excel.Range, { instead }: Edit): boolean {
  if (instead === undefined) return true;
  const [value, formula] = [range.values[0]?.[0], range.formulas[0]?.[0]];
  const cell = cellFrom(value, range.valueTypes[0]?.[0], range.numberFormat[0]?.[0], isFormula(formula, value));
  return isBlank(cell) ? isBlank(instead) : JSON.stringify(cell) === JSON.stringify(instead);
}

/** The format a value needs; the one the cell has wherever that will do. */
function formatFor(value: Cell, format: string): string {
  if (isDate(value)) return isDateFormat(format) ? format : "yyyy-mm-dd";
  if (typeof value === "number" || typeof value === "boolean")
    return format === "@" || isDateFormat(format) ? "General" : format;
  return format;
}
