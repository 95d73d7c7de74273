import { periodStart } from "../../framework/period.ts";
import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { dateOf, textOf } from "../read/cell.ts";

export const reviewed: RowCheck = {
  id: "methodology/reviewed",
  area: "methodology",
  severity: "tip",
  scope: "row",
  title: "Methodology not reviewed in this plan",
  finds: "A measurement methodology that was last reviewed before the plan began.",
  why: "Sources and definitions change; a methodology is looked at once a cycle.",
  how: "Review it and give the new date.",
  reads: [{ sheet: "kpis", columns: ["methodology_reviewed", "methodology_status"] }],
  *run(sheet, { from, to }, { framework }) {
    const start = `${Math.floor(periodStart(framework.from))}-01-01`;
    for (let row = from; row < to; row++) {
      const date = dateOf(cells(sheet, "methodology_reviewed")[row]);
      if (date === null || date >= start || textOf(cells(sheet, "methodology_status")[row]) === "None") continue;
      yield { sheet: "kpis", column: "methodology_reviewed", row, expected: `a review since ${start}` };
    }
  },
  examples: {
    fails: {
      says: "Last reviewed in 2019, in the plan 2020-2023.",
      edits: [{ sheet: "kpis", row: 0, set: { methodology_reviewed: "2019-05-01" } }],
      at: { sheet: "kpis", column: "methodology_reviewed", row: 0 },
    },
    passes: {
      says: "Reviewed in the first days of the plan.",
      edits: [{ sheet: "kpis", row: 0, set: { methodology_reviewed: "2020-01-20" } }],
    },
  },
};
