import { isBlankRow } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, withSheet } from "../read/headers.ts";

export const hiddenRow: WorkbookCheck = {
  id: "row/hidden-row",
  area: "row",
  severity: "warning",
  scope: "workbook",
  title: "Hidden row with data",
  finds: "A row that is hidden, or left out by a filter, and has something in it.",
  why: "It is pushed with the others, though you do not see it.",
  how: "Show the row and look at it, or delete it. Say so in a comment if it is to stay hidden.",
  reads: "every sheet",
  *run({ workbook }): Iterable<Finding> {
    for (const bound of boundTables(workbook.sheets)) {
      const { sheet, declaration, headerRow, rows } = bound;
      if (declaration.layout === "form") continue;
      for (const hidden of sheet.hiddenRows) {
        const row = hidden - (headerRow ?? 0) - 1;
        if (row < 0 || row >= rows || isBlankRow(bound, row)) continue;
        yield { sheet: declaration.id, row, found: null, note: "hidden row", expected: "a row that can be seen" };
      }
    }
  },
  examples: {
    fails: {
      says: "The first actual is hidden.",
      rebuild: (workbook) => withSheet(workbook, "Actuals", (sheet) => ({ ...sheet, hiddenRows: [4] })),
      at: { sheet: "actuals", row: 0 },
    },
    passes: {
      says: "A hidden row above the table.",
      rebuild: (workbook) => withSheet(workbook, "Actuals", (sheet) => ({ ...sheet, hiddenRows: [1] })),
    },
  },
};
