import { isBlankRow } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, withSheet } from "../read/headers.ts";

export const outsideTable: WorkbookCheck = {
  id: "row/outside-table",
  area: "row",
  severity: "tip",
  scope: "workbook",
  title: "Rows below the table",
  finds: "Rows under the Excel table that it did not take in. They are read all the same.",
  why: "They have no dropdowns, and sorting the table leaves them behind.",
  how: "Drag the corner of the table down over them, or repair the workbook.",
  reads: "every sheet",
  *run({ workbook }): Iterable<Finding> {
    for (const bound of boundTables(workbook.sheets)) {
      const { declaration, table, headerRow, rows } = bound;
      if (declaration.layout === "form" || !table || headerRow !== table.row) continue;
      for (let row = table.rows - 1; row < rows; row++) {
        if (isBlankRow(bound, row)) continue;
        const note = rows - row === 1 ? "1 row" : `${rows - row} rows`;
        yield { sheet: declaration.id, row, found: null, note, expected: "rows inside the table" };
        break;
      }
    }
  },
  examples: {
    fails: {
      says: "The table of Actuals ends one row too early.",
      rebuild: (workbook) =>
        withSheet(workbook, "Actuals", (sheet) => ({
          ...sheet,
          tables: sheet.tables.map((table) => ({ ...table, rows: table.rows - 1 })),
        })),
      at: { sheet: "actuals", row: 11 },
    },
    passes: { says: "The table holds all rows." },
  },
};
