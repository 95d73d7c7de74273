import type { Finding, WorkbookCheck } from "../check.ts";

export const sheetMissing: WorkbookCheck = {
  id: "structure/sheet-missing",
  area: "structure",
  severity: "error",
  scope: "workbook",
  title: "Sheet missing",
  finds: "A sheet of the template that the workbook does not have.",
  why: "What stands on that sheet would be taken for gone.",
  how: "Repair the workbook, or copy the sheet back from an earlier copy.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const [id, { sheet, declaration }] of workbook.sheets) {
      if (!sheet) yield { sheet: id, found: null, note: "no such sheet", expected: `a sheet ${declaration.name}` };
    }
  },
  examples: {
    fails: {
      says: "The sheet Risks was deleted.",
      rebuild: (workbook) => ({ ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== "Risks") }),
      at: { sheet: "risks" },
    },
    passes: {
      says: "A user's own sheet beside the template's.",
      rebuild: (workbook) => ({
        ...workbook,
        sheets: [...workbook.sheets, { ...workbook.sheets[0]!, name: "My notes", tables: [], columns: [["Notes"]] }],
      }),
    },
  },
};
