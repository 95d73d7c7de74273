import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, headerAddress, withSheet, withText } from "../read/headers.ts";

export const columnRenamed: WorkbookCheck = {
  id: "structure/column-renamed",
  area: "structure",
  severity: "error",
  scope: "workbook",
  title: "Header changed",
  finds: "A header that is a little different from the template's. The column was recognised and read.",
  why: "Formulas, links and other tools look for the column by its header.",
  how: "Write the header as it was.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const bound of boundTables(workbook.sheets)) {
      for (const [column, { index, header, declaration }] of bound.columns) {
        if (index === null || header === null || header === declaration.header) continue;
        const fix = { before: header, after: declaration.header };
        const cell = headerAddress(bound, index);
        yield { sheet: bound.declaration.id, column, cell, found: header, expected: declaration.header, fix };
      }
    }
  },
  examples: {
    fails: {
      says: "A header was typed over with a slip.",
      rebuild: (workbook) => withSheet(workbook, "Risks", (sheet) => withText(sheet, 3, 4, "Respnse")),
      at: { sheet: "risks", column: "response", cell: "E4" },
    },
    passes: { says: "Every header is as it was handed out." },
  },
};
