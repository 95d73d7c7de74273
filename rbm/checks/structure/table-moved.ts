import { LAYOUT } from "../../template/template.ts";
import { address } from "../../workbook/address.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, spanOf, withSheet } from "../read/headers.ts";

export const tableMoved: WorkbookCheck = {
  id: "structure/table-moved",
  area: "structure",
  severity: "tip",
  scope: "workbook",
  title: "Table moved",
  finds: "Headers that stand in another row or begin in another column than in the template. They were found and read.",
  why: "Links from other workbooks point at the old place.",
  how: "Leave it, or repair the workbook to move it back.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const bound of boundTables(workbook.sheets)) {
      const first = bound.declaration.layout === "form" ? (bound.table?.column ?? 0) : startOf(bound);
      const sheet = bound.declaration.id;
      if (bound.headerRow === LAYOUT.headerRow && first === LAYOUT.firstColumn) continue;
      const cell = address(bound.headerRow ?? 0, first);
      yield { sheet, cell, expected: `headers from ${address(LAYOUT.headerRow, LAYOUT.firstColumn)}` };
    }
  },
  examples: {
    fails: {
      says: "A row was put in above the headers of Risks.",
      rebuild: (workbook) =>
        withSheet(workbook, "Risks", (sheet) => ({
          ...sheet,
          row: sheet.row + 1,
          tables: sheet.tables.map((table) => ({ ...table, row: table.row + 1 })),
        })),
      at: { sheet: "risks", cell: "A5" },
    },
    passes: { says: "The headers stand in row 4 from column A." },
  },
};

/** Where the headers begin: a first column that was deleted or renamed is not a move. */
function startOf(bound: Parameters<typeof spanOf>[0]): number {
  const first = spanOf(bound)?.first ?? 0;
  const unexpected = bound.unexpected.map(({ index }) => index);
  return Math.min(bound.table?.column ?? first, first, ...unexpected);
}
