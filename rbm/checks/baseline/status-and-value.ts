import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { numberOf, textOf } from "../read/cell.ts";

export const statusAndValue: RowCheck = {
  id: "baseline/status-and-value",
  area: "baseline",
  severity: "error",
  scope: "row",
  title: "Baseline that is said not to be there",
  finds: "A baseline value beside the status To be established or Not applicable.",
  why: "One of the two is out of date, and progress may be measured from the wrong start.",
  how: "Choose Established or Proxy, or take the value out.",
  reads: [{ sheet: "kpis", columns: ["baseline_status", "baseline"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      const status = textOf(cells(sheet, "baseline_status")[row]);
      if (status !== "To be established" && status !== "Not applicable") continue;
      const value = numberOf(cells(sheet, "baseline")[row]);
      if (value === null) continue;
      yield {
        sheet: "kpis",
        column: "baseline_status",
        row,
        note: `baseline ${value}`,
        expected: "Established or Proxy",
      };
    }
  },
  examples: {
    fails: {
      says: "A baseline of 11, still said to be established.",
      edits: [{ sheet: "kpis", row: 3, set: { baseline: 11 } }],
      at: { sheet: "kpis", column: "baseline_status", row: 3 },
    },
    passes: {
      says: "A baseline of 11 as a proxy, with its period and source.",
      edits: [
        {
          sheet: "kpis",
          row: 3,
          set: { baseline: 11, baseline_status: "Proxy", baseline_period: "2019", baseline_source: "Sample log" },
        },
      ],
    },
  },
};
