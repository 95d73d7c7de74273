import type { Workbook } from "../../rbm/workbook/workbook.ts";
import type { Book, Edit } from "../taskpane/book.ts";
import { withBlock } from "./grid.ts";
import { navigate } from "./navigate.ts";
import { readWorkbook } from "./read.ts";
import { whenReady } from "./run.ts";
import { watch } from "./watch.ts";
import { writeEdits } from "./write.ts";

export interface ExcelBookOptions {
  /** Milliseconds without a change before what changed is checked. Defaults to 150. */
  readonly quiet?: number;
}

/**
 * The workbook open in Excel as a book. Issues are marked by selecting their cell and in the pane, never by colouring cells:
 * formatting is the user's own, and an undo of a mark would take the user's undo list with it.
 */
export function excelBook({ quiet }: ExcelBookOptions = {}): Required<Book> {
  let known: Workbook | null = null;
  /** Number formats that fixes changed, so that an undo gives the cell back as it was. */
  const formats = new Map<string, string>();
  return {
    known: () => known,
    async read() {
      known = await whenReady(readWorkbook);
      return known;
    },
    goTo: navigate,
    async write(edits: readonly Edit[]) {
      const written = await writeEdits(edits, formats);
      for (const { sheet, cell } of edits) formats.delete(`${sheet}!${cell}`);
      for (const [key, format] of written.formats) formats.set(key, format);
      if (!known) return;
      const sheets = new Map(known.sheets.map((sheet) => [sheet.name, sheet]));
      for (const { sheet: name, block } of written.blocks) {
        const sheet = sheets.get(name);
        if (sheet) sheets.set(name, { ...sheet, ...withBlock(sheet, block) });
      }
      known = { ...known, sheets: [...sheets.values()] };
    },
    watch: (onChange) =>
      watch({
        ...(quiet === undefined ? {} : { quiet }),
        known: () => known,
        onChange(change) {
          known = change.workbook;
          onChange(change);
        },
      }),
    remark: async (remarks) => (await import("./write-remarks.ts")).writeRemarks(remarks),
    charts: {
      picture: async (...given) => (await import("./insert-picture.ts")).insertPicture(...given),
      native: async (...given) => (await import("./insert-chart.ts")).insertNativeChart(...given),
    },
    async repair(options) {
      const { repair } = await import("./repair.ts");
      const done = await repair(options);
      known = null;
      return done;
    },
  };
}
