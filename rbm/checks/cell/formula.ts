import { address, parseAddress } from "../../workbook/address.ts";
import { isError } from "../../workbook/workbook.ts";
import type { Finding, WorkbookCheck } from "../check.ts";

export const formula: WorkbookCheck = {
  id: "cell/formula",
  area: "cell",
  severity: "tip",
  scope: "workbook",
  title: "Formula instead of a value",
  finds: "A formula in a cell of a row. Its last result is taken as the value.",
  why: "A figure that was reported may change by itself when other cells do.",
  how: "Keep it if that is what you want, or paste the value over the formula.",
  reads: "every sheet",
  *run({ workbook }): Iterable<Finding> {
    for (const [id, { sheet, headerRow, rows, columns, declaration }] of workbook.sheets) {
      if (!sheet || headerRow === null || declaration.layout !== "table") continue;
      const formulas = Object.entries(sheet.formulas);
      if (formulas.length === 0) continue;
      const at = new Map([...columns].map(([column, { index }]) => [index, column]));
      for (const [cell, text] of formulas) {
        const block = parseAddress(cell);
        const column = block && at.get(block.column);
        const row = block ? block.row - headerRow - 1 : -1;
        if (!block || !column || row < 0 || row >= rows) continue;
        if (isError(columns.get(column)?.cells[row] ?? null)) continue;
        yield { sheet: id, column, row, note: `formula =${text.replace(/^=/, "")}`, expected: "a value" };
      }
    }
  },
  examples: {
    fails: {
      says: "An actual is a formula.",
      rebuild: (workbook) => ({
        ...workbook,
        sheets: workbook.sheets.map((sheet) =>
          sheet.name === "Actuals" ? { ...sheet, formulas: { [address(6, 6)]: "SUM(A1:A2)" } } : sheet,
        ),
      }),
      at: { sheet: "actuals", column: "value", row: 2 },
    },
    passes: {
      says: "A formula beside the table, in a user's own cells.",
      rebuild: (workbook) => ({
        ...workbook,
        sheets: workbook.sheets.map((sheet) =>
          sheet.name === "Actuals" ? { ...sheet, formulas: { [address(1, 40)]: "SUM(A1:A2)" } } : sheet,
        ),
      }),
    },
  },
};
