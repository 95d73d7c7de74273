import type { Book, Edit } from "../../addin/taskpane/book.ts";
import { parseAddress } from "../../rbm/workbook/address.ts";
import type { Cell, Sheet, Workbook } from "../../rbm/workbook/workbook.ts";

/** What the preview shows: a sheet and, where one was gone to, a cell. */
export interface Place {
  readonly sheet: string;
  readonly cell: string | null;
}

/** A dropped file as a book: fixes go into a copy, and from there into the corrected file. */
export interface FileBook extends Book {
  /** All edits so far, latest last; what the corrected copy differs by. */
  readonly edits: readonly Edit[];
  onGoTo: (place: Place) => void;
}

export function fileBook(opened: Workbook): FileBook {
  let workbook = opened;
  const edits = new Map<string, Edit>();
  return {
    onGoTo: () => {},
    get edits() {
      return [...edits.values()];
    },
    read: async () => workbook,
    async goTo(sheet, cell) {
      this.onGoTo({ sheet, cell });
    },
    async write(changes) {
      for (const edit of changes) edits.set(`${edit.sheet}!${edit.cell}`, edit);
      workbook = { ...workbook, sheets: workbook.sheets.map((sheet) => edited(sheet, changes)) };
    },
  };
}

function edited(sheet: Sheet, changes: readonly Edit[]): Sheet {
  const mine = changes.filter((edit) => edit.sheet === sheet.name);
  if (mine.length === 0) return sheet;
  const columns: Cell[][] = sheet.columns.map((column) => [...column]);
  const formulas = { ...sheet.formulas };
  for (const { cell, value } of mine) {
    const at = parseAddress(cell);
    const column = at && columns[at.column - sheet.column];
    if (!at || !column) continue;
    column[at.row - sheet.row] = value;
    delete formulas[cell];
  }
  return { ...sheet, columns, formulas };
}
