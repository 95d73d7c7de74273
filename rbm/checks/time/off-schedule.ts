import { asksFor } from "../../progress/due.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, KpiCheck } from "../check.ts";
import { numberOf, textOf } from "../read/cell.ts";
import { scheduleOf } from "../read/schedule.ts";

export const offSchedule: KpiCheck = {
  id: "time/off-schedule",
  area: "time",
  severity: "tip",
  scope: "kpi",
  title: "Figure between its dates",
  finds:
    "A value for a period in which the KPI does not report by its frequency, such as a second quarter of a yearly KPI.",
  why: "It is kept and shown, but not counted where figures are due.",
  how: "Leave it, or correct the frequency on the sheet KPIs.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "actuals", columns: ["kpi", "period", "value"] },
  ],
  run({ kpi, actualRows, checking }): Finding[] {
    const found: Finding[] = [];
    const schedule = scheduleOf(kpi, checking);
    if (!schedule || kpi.frequency === "Quarterly") return found;
    const actuals = boundSheet(checking.workbook, "actuals");
    const [periods, values] = [cells(actuals, "period"), cells(actuals, "value")];
    for (let i = 0; i < actualRows.length; i++) {
      const row = actualRows[i]!;
      if (numberOf(values[row]) === null || asksFor(schedule, textOf(periods[row]) ?? "") !== false) continue;
      found.push({
        sheet: "actuals",
        column: "period",
        row,
        expected: `a period of a ${kpi.frequency?.toLowerCase()} KPI`,
      });
    }
    return found;
  },
  examples: {
    fails: {
      says: "A second quarter of a yearly KPI.",
      edits: [{ sheet: "actuals", row: 11, set: { period: "2021-Q2" } }],
      at: { sheet: "actuals", column: "period", row: 11 },
    },
    passes: {
      says: "A fourth quarter of a yearly KPI.",
      edits: [{ sheet: "actuals", row: 11, set: { period: "2020-Q4" } }],
    },
  },
};
