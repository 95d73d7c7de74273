import { isPeriod } from "../../framework/period.ts";
import { closest, folded } from "../../template/names.ts";
import { shown } from "../../workbook/workbook.ts";
import type { CellCheck } from "../check.ts";
import { expectedAt } from "../read/expected.ts";
import { listOf } from "../read/lists.ts";
import { readPeriod } from "../read/period.ts";
import { tidyCode } from "../read/text.ts";

export const offList: CellCheck = {
  id: "cell/off-list",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "Not in the list",
  finds: "An entry that is not in the column's list. A paste gets past the dropdown.",
  why: "Another spelling counts as another thing, so its figures fall out of totals and charts.",
  how: "Choose an entry from the dropdown.",
  reads: "every sheet",
  look(cell, at, checking) {
    const { type, list } = at.column;
    if (type !== "list" || list === undefined || cell === null) return null;
    const text = typeof cell === "string" ? tidyCode(cell) : shown(cell);
    const { values, folded: spellings } = listOf(checking, list);
    if (values.has(text) || (isPeriodList(list) && isPeriod(text))) return null;
    const meant = isPeriodList(list) ? readPeriod(text) : (spellings.get(folded(text)) ?? near(text, values));
    const fix = meant !== null && values.has(meant) ? { fix: { before: cell, after: meant } } : {};
    return { expected: fix.fix ? String(fix.fix.after) : expectedAt(at, checking), ...fix };
  },
  examples: {
    fails: {
      says: "A region is spelt another way.",
      edits: [{ sheet: "actuals", row: 11, set: { place: "Arab states" } }],
      at: { sheet: "actuals", column: "place", row: 11 },
    },
    passes: {
      says: "The region as the list has it.",
      edits: [{ sheet: "actuals", row: 11, set: { place: "Arab States" } }],
    },
  },
};

const isPeriodList = (list: string): boolean => list === "periods" || list === "quarters";

/** A slip of a letter is surely a slip; one of a digit may be another thing. */
function near(text: string, values: ReadonlySet<string>): string | null {
  const meant = closest(text, values);
  return meant !== null && digits(meant) === digits(text) ? meant : null;
}

const digits = (text: string): string => text.replace(/\D/g, "");
