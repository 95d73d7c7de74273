import { tableName } from "../../template/template.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, headerAddress, spanOf, withSheet } from "../read/headers.ts";

export const tableMissing: WorkbookCheck = {
  id: "structure/table-missing",
  area: "structure",
  severity: "tip",
  scope: "workbook",
  title: "Rows not in an Excel table",
  finds: "A sheet whose rows are no longer an Excel table. They are read all the same.",
  why: "A table takes in new rows with their dropdowns; a plain range does not.",
  how: "Repair the workbook, or select the rows with their headers and choose Insert, Table.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const bound of boundTables(workbook.sheets)) {
      const { table, declaration } = bound;
      if (table || declaration.layout === "form") continue;
      const cell = headerAddress(bound, spanOf(bound)?.first ?? 0);
      yield {
        sheet: declaration.id,
        cell,
        found: null,
        note: "no table",
        expected: `a table ${tableName(declaration)}`,
      };
    }
  },
  examples: {
    fails: {
      says: "The table on Risks was turned into a range.",
      rebuild: (workbook) => withSheet(workbook, "Risks", (sheet) => ({ ...sheet, tables: [] })),
      at: { sheet: "risks", cell: "A4" },
    },
    passes: { says: "Each sheet has its table." },
  },
};
