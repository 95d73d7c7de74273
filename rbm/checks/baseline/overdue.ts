import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { dateOf, textOf } from "../read/cell.ts";

export const overdue: RowCheck = {
  id: "baseline/overdue",
  area: "baseline",
  severity: "warning",
  scope: "row",
  title: "Baseline overdue",
  finds: "A baseline still to be established after the date it was due.",
  why: "Until there is a baseline, nobody can say how far the KPI has come.",
  how: "Fill in the baseline, or give a new date and say in Baseline reason why.",
  reads: [{ sheet: "kpis", columns: ["baseline_status", "baseline_due"] }],
  *run(sheet, { from, to }, { today }) {
    for (let row = from; row < to; row++) {
      const due = dateOf(cells(sheet, "baseline_due")[row]);
      if (due === null || due >= today) continue;
      if (textOf(cells(sheet, "baseline_status")[row]) !== "To be established") continue;
      yield { sheet: "kpis", column: "baseline_due", row, expected: `a baseline, or a date from ${today}` };
    }
  },
  examples: {
    fails: {
      says: "It was due in June and today is 10 October.",
      edits: [{ sheet: "kpis", row: 3, set: { baseline_due: "2021-06-30" } }],
      at: { sheet: "kpis", column: "baseline_due", row: 3 },
    },
    passes: {
      says: "It is due in December.",
      edits: [{ sheet: "kpis", row: 3, set: { baseline_due: "2021-12-31" } }],
    },
  },
};
