import type { Finding, WorkbookCheck } from "../check.ts";
import { withSheet } from "../read/headers.ts";

export const protectionOff: WorkbookCheck = {
  id: "structure/protection-off",
  area: "structure",
  severity: "tip",
  scope: "workbook",
  title: "Sheet not protected",
  finds: "A sheet that is handed out protected, and is not any more. LibreOffice drops this by itself.",
  why: "What it says about the workbook may be changed by a slip.",
  how: "Protect the sheet again, or repair the workbook.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const [id, { sheet, declaration }] of workbook.sheets) {
      if (!sheet || sheet.protected || declaration.entry) continue;
      yield { sheet: id, found: null, note: "not protected", expected: "a protected sheet" };
    }
  },
  examples: {
    fails: {
      says: "The protection of the Cover was taken off.",
      rebuild: (workbook) => withSheet(workbook, "Cover", (sheet) => ({ ...sheet, protected: false })),
      at: { sheet: "cover" },
    },
    passes: { says: "The Cover is protected; the sheets to type in are not." },
  },
};
