import { parsePeriod } from "../../framework/period.ts";
import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { dateOf, textOf } from "../read/cell.ts";

export const insidePlan: RowCheck = {
  id: "delivery/inside-plan",
  area: "delivery",
  severity: "warning",
  scope: "row",
  title: "Outside the plan",
  finds: "An output that is due before the plan begins or after it ends.",
  why: "It is not counted among what this plan delivers.",
  how: "Correct the date, or say in Comment why it is here.",
  reads: [{ sheet: "outputs", columns: ["due", "comment"] }],
  *run(sheet, { from, to }, { framework }) {
    const first = `${parsePeriod(framework.from)?.year}-01-01`;
    const last = `${parsePeriod(framework.to)?.year}-12-31`;
    for (let row = from; row < to; row++) {
      const due = dateOf(cells(sheet, "due")[row]);
      if (due === null || (due >= first && due <= last) || textOf(cells(sheet, "comment")[row]) !== null) continue;
      yield { sheet: "outputs", column: "due", row, expected: `a date from ${first} to ${last}` };
    }
  },
  examples: {
    fails: {
      says: "Due in 2025, in the plan 2020-2023.",
      edits: [{ sheet: "outputs", row: 0, set: { due: "2025-03-31" } }],
      at: { sheet: "outputs", column: "due", row: 0 },
    },
    passes: {
      says: "The comment says why.",
      edits: [{ sheet: "outputs", row: 0, set: { due: "2025-03-31", comment: "Carried into the next plan." } }],
    },
  },
};
