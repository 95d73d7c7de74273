import { isPeriod } from "../../framework/period.ts";
import { isDate, shown } from "../../workbook/workbook.ts";
import type { CellCheck } from "../check.ts";
import { expectedAt } from "../read/expected.ts";
import { readPeriod } from "../read/period.ts";
import { tidyCode } from "../read/text.ts";

export const pattern: CellCheck = {
  id: "cell/pattern",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "Not written as it should be",
  finds: "A code or a period in another form than its column wants.",
  why: "Other tables and standards look it up in this form.",
  how: "Write it in the form shown.",
  reads: "every sheet",
  look(cell, at, checking) {
    const { type, pattern: form } = at.column;
    if (cell === null || typeof cell === "boolean" || isDate(cell)) return null;
    const text = typeof cell === "string" ? tidyCode(cell) : shown(cell);
    if (text === "") return null;
    const expected = expectedAt(at, checking);
    if (type === "period") {
      if (isPeriod(text)) return null;
      const meant = readPeriod(text);
      return { expected, ...(meant === null ? {} : { fix: { before: cell, after: meant } }) };
    }
    return type === "text" && form && !form.is.test(text) ? { expected } : null;
  },
  examples: {
    fails: {
      says: "A WSIS action line without its C.",
      edits: [{ sheet: "kpis", row: 0, set: { wsis: "2" } }],
      at: { sheet: "kpis", column: "wsis", row: 0 },
    },
    passes: {
      says: "A WSIS action line.",
      edits: [{ sheet: "kpis", row: 0, set: { wsis: "C2" } }],
    },
  },
};
