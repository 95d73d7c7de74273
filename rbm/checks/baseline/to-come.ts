import { cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { RowCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

/** By status, as the cell says it. */
const NEEDS: ReadonlyMap<string | null, readonly (readonly [column: string, expected: string])[]> = new Map([
  [
    "To be established",
    [
      ["baseline_reason", "why there is none yet"],
      ["baseline_due", "when it will be established"],
      ["baseline_owner", "who establishes it, by role"],
    ],
  ],
  ["Not applicable", [["baseline_reason", "why it does not apply"]]],
]);

export const toCome: RowCheck = {
  id: "baseline/to-come",
  area: "baseline",
  severity: "warning",
  scope: "row",
  title: "No baseline, and not said why or by when",
  finds:
    "A baseline still to be established without reason, due date or owner, or one that does not apply without reason.",
  why: "Until there is a baseline, nobody can say how far the KPI has come.",
  how: "Fill the cell in.",
  reads: [{ sheet: "kpis", columns: ["baseline_status", "baseline_reason", "baseline_due", "baseline_owner"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      for (const [column, expected] of NEEDS.get(textOf(cells(sheet, "baseline_status")[row])) ?? []) {
        if (sheet.columns.get(column)?.index == null || !isBlank(cells(sheet, column)[row] ?? null)) continue;
        yield { sheet: "kpis", column, row, expected };
      }
    }
  },
  examples: {
    fails: {
      says: "A baseline to be established, and no date by when.",
      edits: [{ sheet: "kpis", row: 3, set: { baseline_due: null } }],
      at: { sheet: "kpis", column: "baseline_due", row: 3 },
    },
    passes: {
      says: "A baseline that does not apply, and why.",
      edits: [
        {
          sheet: "kpis",
          row: 3,
          set: { baseline_status: "Not applicable", baseline_due: null, baseline_owner: null },
        },
      ],
    },
  },
};
