import type { Finding, WorkbookCheck } from "../check.ts";
import { withSheet } from "../read/headers.ts";

export const sheetRenamed: WorkbookCheck = {
  id: "structure/sheet-renamed",
  area: "structure",
  severity: "error",
  scope: "workbook",
  title: "Sheet renamed",
  finds: "A sheet of the template under another name. It was told by its table or headers, and read.",
  why: "Formulas, links and other tools look for the sheet by its name.",
  how: "Rename the sheet back.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const [id, { sheet, declaration }] of workbook.sheets) {
      if (!sheet || sheet.name.trim().toLowerCase() === declaration.name.toLowerCase()) continue;
      yield { sheet: id, found: sheet.name, expected: declaration.name };
    }
  },
  examples: {
    fails: {
      says: "The sheet Risks was renamed.",
      rebuild: (workbook) => withSheet(workbook, "Risks", (sheet) => ({ ...sheet, name: "Risk register" })),
      at: { sheet: "risks" },
    },
    passes: { says: "Every sheet has the name it was handed out with." },
  },
};
