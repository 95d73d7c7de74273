import { type BoundSheet, isBlankRow } from "../../template/bind.ts";
import { blockAddress } from "../../workbook/address.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, spanOf } from "../read/headers.ts";
import { keysOf } from "../read/keys.ts";

export const blankRow: WorkbookCheck = {
  id: "row/blank-row",
  area: "row",
  severity: "tip",
  scope: "workbook",
  title: "Blank row between rows",
  finds: "Rows of a table with nothing in them, above others that have something.",
  why: "Sorting and filtering in Excel stop at a blank row.",
  how: "Delete the blank rows.",
  reads: "every sheet",
  *run({ workbook, once }): Iterable<Finding> {
    const keys = once(keysOf);
    for (const bound of boundTables(workbook.sheets)) {
      const { declaration, headerRow } = bound;
      const blank = declaration.layout === "form" ? [] : blankRows(bound, keys.get(declaration.id)?.partial);
      const span = blank.length > 0 ? spanOf(bound) : null;
      if (!span || headerRow === null) continue;
      for (let i = 0, n = 1; i < blank.length; i += n, n = 1) {
        const row = blank[i]!;
        while (blank[i + n] === row + n) n++;
        const block = { row: headerRow + 1 + row, column: span.first, rows: n, columns: span.last - span.first + 1 };
        const note = n === 1 ? "blank row" : `${n} blank rows`;
        yield { sheet: declaration.id, row, cell: blockAddress(block), found: null, note, expected: "no blank rows" };
      }
    }
  },
  examples: {
    fails: {
      says: "A row of Risks was left blank.",
      edits: [
        {
          sheet: "risks",
          row: 2,
          set: { result: "DI-OC1", risk: "Trainers leave.", likelihood: "Low", impact: "High", status: "Open" },
        },
        { sheet: "risks", row: 1, set: {} },
      ],
      at: { sheet: "risks", row: 1, cell: "A6:G6" },
    },
    passes: {
      says: "Rows without gaps.",
      edits: [
        {
          sheet: "risks",
          row: 1,
          set: { result: "DI-OC1", risk: "Trainers leave.", likelihood: "Low", impact: "High", status: "Open" },
        },
      ],
    },
  },
};

/** Rows with nothing in any declared column, from the first down. @param among where they can be; all where absent */
function blankRows(sheet: BoundSheet, among?: readonly number[]): number[] {
  const rows = among ?? Array.from({ length: sheet.rows }, (_, row) => row);
  return rows.filter((row) => isBlankRow(sheet, row));
}
