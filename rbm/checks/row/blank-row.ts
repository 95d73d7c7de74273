import { isBlankRow } from "../../template/bind.ts";
import { blockAddress } from "../../workbook/address.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, spanOf } from "../read/headers.ts";

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
  *run({ workbook }): Iterable<Finding> {
    for (const bound of boundTables(workbook.sheets)) {
      const { declaration, headerRow, rows } = bound;
      const span = spanOf(bound);
      if (declaration.layout === "form" || !span || headerRow === null) continue;
      for (let row = 0; row < rows; row++) {
        if (!isBlankRow(bound, row)) continue;
        let next = row + 1;
        while (next < rows && isBlankRow(bound, next)) next++;
        const block = {
          row: headerRow + 1 + row,
          column: span.first,
          rows: next - row,
          columns: span.last - span.first + 1,
        };
        const note = next - row === 1 ? "blank row" : `${next - row} blank rows`;
        yield { sheet: declaration.id, row, cell: blockAddress(block), found: null, note, expected: "no blank rows" };
        row = next;
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
