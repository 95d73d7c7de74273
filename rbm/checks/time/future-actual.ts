import { isPeriod, periodEndDate } from "../../framework/period.ts";
import { cells } from "../../template/bind.ts";
import type { Finding, RowCheck } from "../check.ts";
import { numberOf, textOf } from "../read/cell.ts";
import { entriesOf } from "../read/entries.ts";
import { listOf } from "../read/lists.ts";
import { isAfter, reportedPeriod } from "../read/reported.ts";

export const futureActual: RowCheck = {
  id: "time/future-actual",
  area: "time",
  severity: "error",
  scope: "row",
  title: "Actual for a period that is not over",
  finds: "A value for a period that ends after the quarter reported, or after today.",
  why: "An actual is measured after its period; a forecast would pass for a result.",
  how: "Correct the period, or take the value out and keep it for the quarter it belongs to.",
  reads: [{ sheet: "actuals", columns: ["period", "value"] }],
  looksUp: [{ sheet: "cover", columns: ["period"] }],
  run(sheet, { from, to }, checking): Finding[] {
    const found: Finding[] = [];
    const reported = checking.once(reportedPeriod);
    const { values: known } = listOf(checking, "periods");
    const { different, at } = entriesOf(checking, "actuals", "period");
    const late = different.map((cell) => {
      const period = textOf(cell);
      return period !== null && known.has(period) && isFuture(period, reported, checking.today);
    });
    if (!late.includes(true)) return found;
    const values = cells(sheet, "value");
    for (let row = from; row < to; row++) {
      if (!late[at[row]!] || numberOf(values[row]) === null) continue;
      const expected = reported === null ? "a period that is over" : `a period up to ${reported}`;
      found.push({ sheet: "actuals", column: "period", row, expected });
    }
    return found;
  },
  examples: {
    fails: {
      says: "A value for 2022-Q1 in the workbook of 2021-Q3.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-01", period: "2022-Q1", place: "World", disaggregation: "Total", value: 19 },
        },
      ],
      at: { sheet: "actuals", column: "period", row: 12 },
    },
    passes: {
      says: "The row of 2022-Q1 is there, and still blank.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-01", period: "2022-Q1", place: "World", disaggregation: "Total" },
        },
      ],
    },
  },
};

/** Whether a period ends after the quarter reported, or after today. */
export const isFuture = (period: string, reported: string | null, today: string): boolean =>
  isPeriod(period) && ((reported !== null && isAfter(period, reported)) || periodEndDate(period) > today);
