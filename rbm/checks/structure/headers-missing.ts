import type { Finding, WorkbookCheck } from "../check.ts";
import { withSheet } from "../read/headers.ts";

export const headersMissing: WorkbookCheck = {
  id: "structure/headers-missing",
  area: "structure",
  severity: "error",
  scope: "workbook",
  title: "Headers not found",
  finds: "A sheet of the template without its row of headers in the first thirty rows.",
  why: "Without headers nothing on the sheet can be read.",
  how: "Repair the workbook, or copy the headers back from an earlier copy.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const [id, { sheet, headerRow, declaration }] of workbook.sheets) {
      if (!sheet || headerRow !== null) continue;
      const headers = declaration.columns.map(({ header }) => header).slice(0, 3);
      const expected = declaration.layout === "form" ? "headers Field and Value" : `headers ${headers.join(", ")}, …`;
      yield { sheet: id, found: null, note: "no headers", expected };
    }
  },
  examples: {
    fails: {
      says: "Everything on the sheet Risks was cleared, its table too.",
      rebuild: (workbook) => withSheet(workbook, "Risks", (sheet) => ({ ...sheet, tables: [], rows: 0, columns: [] })),
      at: { sheet: "risks" },
    },
    passes: {
      says: "The headers moved one row down.",
      rebuild: (workbook) => withSheet(workbook, "Risks", (sheet) => sheet),
    },
  },
};
