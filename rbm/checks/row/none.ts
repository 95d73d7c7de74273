import type { Finding, WorkbookCheck } from "../check.ts";
import { boundTables } from "../read/headers.ts";

export const none: WorkbookCheck = {
  id: "row/none",
  area: "row",
  severity: "error",
  scope: "workbook",
  title: "Sheet without rows",
  finds: "A sheet that needs at least one row and has none.",
  why: "There is nothing to push.",
  how: "Fill in the rows that were handed out, or take the workbook again.",
  reads: "structure",
  *run({ workbook }): Iterable<Finding> {
    for (const { declaration, rows } of boundTables(workbook.sheets)) {
      if (declaration.needsRows && rows === 0)
        yield { sheet: declaration.id, found: null, note: "no rows", expected: "at least one row" };
    }
  },
  examples: {
    fails: {
      says: "All actuals were deleted.",
      edits: Array.from({ length: 12 }, () => ({ sheet: "actuals", without: 0 })),
      at: { sheet: "actuals" },
    },
    passes: {
      says: "No risks: that sheet may be empty.",
      edits: [{ sheet: "risks", without: 0 }],
    },
  },
};
