import { blockAddress } from "../../workbook/address.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, withSheet } from "../read/headers.ts";

export const twoTables: WorkbookCheck = {
  id: "structure/two-tables",
  area: "structure",
  severity: "warning",
  scope: "workbook",
  title: "Two tables on a sheet",
  finds: "A second Excel table on a sheet of the template.",
  why: "Only the template's own table is read.",
  how: "Move the other table to a sheet of its own, or say in a comment what it is.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const { sheet, table, declaration } of boundTables(workbook.sheets)) {
      for (const other of sheet.tables) {
        if (other === table) continue;
        const cell = blockAddress(other);
        yield {
          sheet: declaration.id,
          cell,
          found: other.name,
          note: "table",
          expected: `the table ${table?.name} only`,
        };
      }
    }
  },
  examples: {
    fails: {
      says: "A table of notes was put beside Risks.",
      rebuild: (workbook) =>
        withSheet(workbook, "Risks", (sheet) => ({
          ...sheet,
          tables: [...sheet.tables, { name: "Table1", row: 3, column: 20, rows: 3, columns: 2 }],
        })),
      at: { sheet: "risks", cell: "U4:V6" },
    },
    passes: { says: "Each sheet has one table." },
  },
};
