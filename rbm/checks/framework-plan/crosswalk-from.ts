import { frameworks } from "../../framework/known.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

export const crosswalkFrom: WorkbookCheck = {
  id: "framework-plan/crosswalk-from",
  area: "identity",
  severity: "warning",
  scope: "workbook",
  title: "Not in the earlier plan",
  finds: "A row of Crosswalk whose code the earlier plan, where it is known here, does not have.",
  why: "Figures of the earlier plan are carried over by these codes.",
  how: "Correct the code or the plan.",
  reads: [{ sheet: "crosswalk", columns: ["plan", "from"] }],
  *run({ workbook, plans = frameworks }): Iterable<Finding> {
    const sheet = boundSheet(workbook, "crosswalk");
    const known = new Map(plans.map(({ id, results }) => [id, new Set(results.map(({ code }) => code))]));
    for (let row = 0; row < sheet.rows; row++) {
      const plan = textOf(cells(sheet, "plan")[row]);
      const from = textOf(cells(sheet, "from")[row]);
      const codes = known.get(plan ?? "");
      if (from === null || !codes || codes.has(from)) continue;
      yield { sheet: "crosswalk", column: "from", row, expected: `the code of a result of ${plan}` };
    }
  },
  examples: {
    fails: {
      says: "A code that Connect 2020 did not have.",
      edits: [
        {
          sheet: "crosswalk",
          row: 0,
          set: { plan: "2016-2019", from: "9.9", to: "2.1", confidence: "Sample", source: "Made up" },
        },
      ],
      at: { sheet: "crosswalk", column: "from", row: 0 },
    },
    passes: {
      says: "One that it had.",
      edits: [
        {
          sheet: "crosswalk",
          row: 0,
          set: { plan: "2016-2019", from: "2.1.A", to: "2.1", confidence: "Sample", source: "Made up" },
        },
      ],
    },
  },
};
