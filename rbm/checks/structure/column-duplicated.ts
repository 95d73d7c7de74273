import { folded } from "../../template/names.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, headerAddress, withSheet } from "../read/headers.ts";

export const columnDuplicated: WorkbookCheck = {
  id: "structure/column-duplicated",
  area: "structure",
  severity: "error",
  scope: "workbook",
  title: "Header twice",
  finds: "Two columns with the same header. Only the first is read.",
  why: "What is typed in the second is lost.",
  how: "Move its cells to the first column and delete it, or give it a header of its own.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const bound of boundTables(workbook.sheets)) {
      if (bound.unexpected.length === 0) continue;
      const known = new Set([...bound.columns.values()].map(({ declaration }) => folded(declaration.header)));
      for (const { header, index } of bound.unexpected) {
        if (!known.has(folded(header))) continue;
        const cell = headerAddress(bound, index);
        yield { sheet: bound.declaration.id, cell, found: header, expected: `one column ${header}` };
      }
    }
  },
  examples: {
    fails: {
      says: "Risks has a second column Owner.",
      rebuild: (workbook) =>
        withSheet(workbook, "Risks", (sheet) => ({ ...sheet, columns: [...sheet.columns, sheet.columns[5]!] })),
      at: { sheet: "risks", cell: "H4" },
    },
    passes: { says: "Every header stands once." },
  },
};
