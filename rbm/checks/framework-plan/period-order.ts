import { comparePeriods, isPeriod, periodStart } from "../../framework/period.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

export const periodOrder: WorkbookCheck = {
  id: "framework-plan/period-order",
  area: "time",
  severity: "error",
  scope: "workbook",
  title: "Periods of the plan not in order",
  finds: "A plan that ends before it begins, or figures that do not reach over the whole of it.",
  why: "The quarters to report are read off these cells.",
  how: "Correct the period.",
  reads: [{ sheet: "plan", columns: ["from", "to", "figures_from", "figures_to"] }],
  *run({ workbook }): Iterable<Finding> {
    const plan = boundSheet(workbook, "plan");
    const period = (column: string): string | null => {
      const text = textOf(cells(plan, column)[0]);
      return text !== null && isPeriod(text) ? text : null;
    };
    const [from, to] = [period("from"), period("to")];
    const [first, last] = [period("figures_from"), period("figures_to")];
    const at = (column: string, expected: string): Finding => ({ sheet: "plan", column, row: 0, expected });
    if (from && to && comparePeriods(from, to) > 0) yield at("to", `${from} or later`);
    if (from && first && periodStart(first) > periodStart(from)) yield at("figures_from", `${from} or earlier`);
    if (to && last && comparePeriods(last, to) < 0) yield at("figures_to", `${to} or later`);
  },
  examples: {
    fails: {
      says: "It begins in 2020 and ends in 2019.",
      edits: [{ sheet: "plan", row: 0, set: { to: "2019" } }],
      at: { sheet: "plan", column: "to", row: 0 },
    },
    passes: {
      says: "It ends in the year it begins.",
      edits: [{ sheet: "plan", row: 0, set: { to: "2020" } }],
    },
  },
};
