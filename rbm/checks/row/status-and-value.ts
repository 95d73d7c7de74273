import { cells } from "../../template/bind.ts";
import { WITHOUT_VALUE } from "../../template/lists.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { RowCheck } from "../check.ts";
import { numberOf, textOf } from "../read/cell.ts";
import { entriesOf } from "../read/entries.ts";

export const statusAndValue: RowCheck = {
  id: "row/status-and-value",
  area: "row",
  severity: "error",
  scope: "row",
  title: "Status and value do not go together",
  finds: "A value beside the status Missing, Not collected or Cannot exist; or one of these without a comment.",
  why: "A reader cannot tell whether there is a figure, or why there is none.",
  how: "Take out the value or change the status; where there is no figure, say why in Comment.",
  reads: [{ sheet: "actuals", columns: ["value", "status", "comment"] }],
  *run(sheet, { from, to }, checking) {
    const { different, at: entryAt } = entriesOf(checking, "actuals", "status");
    const without = different.map((cell) => WITHOUT_VALUE.has(textOf(cell) ?? ""));
    if (!without.includes(true)) return;
    const [values, statuses, comments] = [cells(sheet, "value"), cells(sheet, "status"), cells(sheet, "comment")];
    for (let row = from; row < to; row++) {
      if (!without[entryAt[row]!]) continue;
      const at = { sheet: "actuals", row };
      if (numberOf(values[row]) !== null) {
        yield { ...at, column: "status", expected: "a status that goes with a value", note: "beside a value" };
      } else if (isBlank(values[row] ?? null) && isBlank(comments[row] ?? null)) {
        yield { ...at, column: "comment", expected: `why the figure is ${textOf(statuses[row])?.toLowerCase()}` };
      }
    }
  },
  examples: {
    fails: {
      says: "A value is there and its status says Missing.",
      edits: [{ sheet: "actuals", row: 2, set: { status: "Missing" } }],
      at: { sheet: "actuals", column: "status", row: 2 },
    },
    passes: {
      says: "No value, status Missing, and the comment says why.",
      edits: [{ sheet: "actuals", row: 2, set: { value: null, status: "Missing", comment: "Register closed." } }],
    },
  },
};
