import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, withSheet, withText } from "../read/headers.ts";

export const columnMissing: WorkbookCheck = {
  id: "structure/column-missing",
  area: "structure",
  severity: "error",
  scope: "workbook",
  title: "Column missing",
  finds: "A column of the template that is not on its sheet, or whose header is not to be recognised.",
  why: "What stood in that column would be taken for gone.",
  how: "Write the header back, or repair the workbook.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const { declaration, columns } of boundTables(workbook.sheets)) {
      const kind = declaration.layout === "form" ? "field" : "column";
      for (const [column, { index, declaration: declared }] of columns) {
        if (index !== null) continue;
        const expected = `a ${kind} ${declared.header}`;
        yield { sheet: declaration.id, column, found: null, note: `no such ${kind}`, expected };
      }
    }
  },
  examples: {
    fails: {
      says: "The column Owner of Risks lost its header and its cells.",
      rebuild: (workbook) =>
        withSheet(workbook, "Risks", (sheet) => ({
          ...sheet,
          columns: sheet.columns.map((cells, c) => (c === 5 ? cells.map(() => null) : cells)),
        })),
      at: { sheet: "risks", column: "owner" },
    },
    passes: {
      says: "A header with another case is recognised, and fixed by another rule.",
      rebuild: (workbook) => withSheet(workbook, "Risks", (sheet) => withText(sheet, 3, 5, "Owner")),
    },
  },
};
