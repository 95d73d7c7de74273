import { folded } from "../../template/names.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, headerAddress, withSheet } from "../read/headers.ts";

export const columnUnexpected: WorkbookCheck = {
  id: "structure/column-unexpected",
  area: "structure",
  severity: "tip",
  scope: "workbook",
  title: "Column of your own",
  finds: "A column that is not of the template. It is kept in the workbook and not pushed.",
  why: "Nobody but you sees what it says.",
  how: "Leave it if it is for yourself; else move its content to a column of the template.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const bound of boundTables(workbook.sheets)) {
      const { declaration, columns, unexpected } = bound;
      if (unexpected.length === 0) continue;
      const known = new Set([...columns.values()].map((column) => folded(column.declaration.header)));
      for (const { header, index } of unexpected) {
        if (known.has(folded(header))) continue;
        const cell = headerAddress(bound, index);
        yield { sheet: declaration.id, cell, found: header, expected: "the columns of the template" };
      }
    }
  },
  examples: {
    fails: {
      says: "Risks has a column Colour.",
      rebuild: (workbook) =>
        withSheet(workbook, "Risks", (sheet) => ({
          ...sheet,
          columns: [...sheet.columns, sheet.columns[5]!.map((_, r) => (r + sheet.row === 3 ? "Colour" : null))],
        })),
      at: { sheet: "risks", cell: "H4" },
    },
    passes: { says: "Only columns of the template." },
  },
};
