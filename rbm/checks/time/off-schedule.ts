import { asksFor } from "../../progress/due.ts";
import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { numberOf, textOf } from "../read/cell.ts";
import { kpisOf } from "../read/kpis.ts";
import { scheduleOf } from "../read/schedule.ts";

export const offSchedule: RowCheck = {
  id: "time/off-schedule",
  area: "time",
  severity: "tip",
  scope: "row",
  title: "Figure between its dates",
  finds:
    "A value for a period in which the KPI does not report by its frequency, such as a second quarter of a yearly KPI.",
  why: "It is kept and shown, but not counted where figures are due.",
  how: "Leave it, or correct the frequency on the sheet KPIs.",
  reads: [{ sheet: "actuals", columns: ["kpi", "period", "value"] }],
  looksUp: [{ sheet: "kpis", columns: ["code", "frequency", "lag"] }],
  *run(sheet, { from, to }, checking) {
    const kpis = checking.once(kpisOf);
    const [codes, periods, values] = [cells(sheet, "kpi"), cells(sheet, "period"), cells(sheet, "value")];
    for (let row = from; row < to; row++) {
      if (numberOf(values[row]) === null) continue;
      const kpi = kpis.get(textOf(codes[row]) ?? "");
      if (!kpi || kpi.frequency === "Quarterly") continue;
      const schedule = scheduleOf(kpi, checking);
      if (!schedule || asksFor(schedule, textOf(periods[row]) ?? "") !== false) continue;
      yield { sheet: "actuals", column: "period", row, expected: `a period of a ${kpi.frequency?.toLowerCase()} KPI` };
    }
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
