import { address } from "../../workbook/address.ts";
import { cellAt, isBlank } from "../../workbook/workbook.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables, spanOf, withSheet } from "../read/headers.ts";

export const blankHeader: WorkbookCheck = {
  id: "structure/blank-header",
  area: "structure",
  severity: "warning",
  scope: "workbook",
  title: "Cells without a header",
  finds: "Cells beside the rows of a table in a column that has no header.",
  why: "Nothing says what they are, so they are not read.",
  how: "Move them to Comment, or give the column a header; say in a comment if they may be left out.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const bound of boundTables(workbook.sheets)) {
      const { sheet, headerRow, rows, declaration } = bound;
      const span = spanOf(bound);
      if (declaration.layout === "form" || !span || headerRow === null) continue;
      for (let column = sheet.column; column < sheet.column + sheet.columns.length; column++) {
        if (!isBlank(cellAt(sheet, headerRow, column))) continue;
        const cells = sheet.columns[column - sheet.column] ?? [];
        for (let row = headerRow + 1; row <= headerRow + rows; row++) {
          const cell = cells[row - sheet.row] ?? null;
          if (isBlank(cell)) continue;
          const place = { cell: address(row, column), row: row - headerRow - 1 };
          yield { sheet: declaration.id, ...place, found: cell, expected: "a header above it" };
          break;
        }
      }
    }
  },
  examples: {
    fails: {
      says: "A remark was typed beside the table.",
      rebuild: (workbook) =>
        withSheet(workbook, "Risks", (sheet) => ({
          ...sheet,
          columns: [...sheet.columns, sheet.columns[0]!.map((_, r) => (r + sheet.row === 4 ? "ask again" : null))],
        })),
      at: { sheet: "risks", row: 0, cell: "H5" },
    },
    passes: { says: "Nothing stands beside the table." },
  },
};
