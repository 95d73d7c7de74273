import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { numberOf, textOf } from "../read/cell.ts";

export const spent: RowCheck = {
  id: "delivery/spent",
  area: "delivery",
  severity: "warning",
  scope: "row",
  title: "More spent than planned",
  finds:
    "An output with more spent than its budget, or a forecast for the year below what is spent, without a comment.",
  why: "The money is missing somewhere else.",
  how: "Correct the amount, or say in Comment where the rest comes from.",
  reads: [{ sheet: "outputs", columns: ["budget", "spent", "forecast", "comment"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      const [budget, amount, forecast] = ["budget", "spent", "forecast"].map((id) => numberOf(cells(sheet, id)[row]));
      if (amount == null || textOf(cells(sheet, "comment")[row]) !== null) continue;
      if (budget != null && budget >= 0 && amount > budget) {
        yield { sheet: "outputs", column: "spent", row, expected: `at most ${money(budget)}, or a comment` };
      } else if (forecast != null && forecast >= 0 && forecast < amount) {
        yield { sheet: "outputs", column: "forecast", row, expected: `${money(amount)} or more, as spent` };
      }
    }
  },
  examples: {
    fails: {
      says: "CHF 60,000 spent of CHF 50,000.",
      edits: [{ sheet: "outputs", row: 0, set: { spent: 60_000, forecast: 60_000 } }],
      at: { sheet: "outputs", column: "spent", row: 0 },
    },
    passes: {
      says: "The comment says where the rest comes from.",
      edits: [
        { sheet: "outputs", row: 0, set: { spent: 60_000, forecast: 60_000, comment: "A partner paid the rest." } },
      ],
    },
  },
};

const money = (amount: number): string => `CHF ${amount.toLocaleString("en-GB")}`;
