import { blockAddress } from "../../workbook/address.ts";
import { shown } from "../../workbook/workbook.ts";
import type { Finding, WorkbookCheck } from "../check.ts";

export const merged: WorkbookCheck = {
  id: "cell/merged",
  area: "cell",
  severity: "error",
  scope: "workbook",
  title: "Merged cells in the rows",
  finds: "Cells merged across rows or columns of a table.",
  why: "Only the first of merged cells holds a value; the others read as blank.",
  how: "Choose Merge & Center to part them, then fill in every cell.",
  reads: "every sheet",
  *run({ workbook }): Iterable<Finding> {
    for (const [id, { sheet, headerRow, rows, columns, declaration }] of workbook.sheets) {
      if (!sheet?.merged.length || headerRow === null || declaration.layout !== "table") continue;
      const used = [...columns.values()].flatMap(({ index }) => (index === null ? [] : [index]));
      const [first, last] = [Math.min(...used), Math.max(...used)];
      for (const block of sheet.merged) {
        const inRows = block.row + block.rows > headerRow && block.row <= headerRow + rows;
        if (!inRows || block.column > last || block.column + block.columns <= first) continue;
        const row = block.row - headerRow - 1;
        const found = sheet.columns[block.column - sheet.column]?.[block.row - sheet.row] ?? null;
        const cell = blockAddress(block);
        const note = `${block.rows * block.columns} cells merged`;
        yield {
          sheet: id,
          cell,
          found: shown(found),
          note,
          expected: "cells by themselves",
          ...(row < 0 ? {} : { row }),
        };
      }
    }
  },
  examples: {
    fails: {
      says: "The comments of two rows were merged.",
      rebuild: (workbook) => ({
        ...workbook,
        sheets: workbook.sheets.map((sheet) =>
          sheet.name === "Actuals" ? { ...sheet, merged: [{ row: 5, column: 8, rows: 2, columns: 1 }] } : sheet,
        ),
      }),
      at: { sheet: "actuals", row: 1, cell: "I6:I7" },
    },
    passes: {
      says: "The title above the table is merged.",
      rebuild: (workbook) => ({
        ...workbook,
        sheets: workbook.sheets.map((sheet) =>
          sheet.name === "Actuals" ? { ...sheet, merged: [{ row: 0, column: 0, rows: 1, columns: 4 }] } : sheet,
        ),
      }),
    },
  },
};
