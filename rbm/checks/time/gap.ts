import { addQuarters, quartersBetween } from "../../framework/period.ts";
import { isDue } from "../../progress/due.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { Finding, KpiCheck } from "../check.ts";
import { DOUBTFUL_PERIODS_READ, doubtfulPeriodsOf, OBSERVATIONS_READ, observationsOf } from "../read/observations.ts";
import { reportedPeriod } from "../read/reported.ts";
import { scheduleOf } from "../read/schedule.ts";
import { timelineOf } from "../read/timeline.ts";

export const gap: KpiCheck = {
  id: "time/gap",
  area: "time",
  severity: "warning",
  scope: "kpi",
  title: "Gap in a series",
  finds: "Quarters that were due and have no row, between two that do.",
  why: "A line drawn over a gap shows something nobody measured.",
  how: "Add the rows, with the status Missing where there is no figure, or say in the comment of this row why they are left out.",
  reads: [{ sheet: "kpis", columns: "all" }, ...OBSERVATIONS_READ, { sheet: "actuals", columns: ["comment"] }],
  looksUp: [{ sheet: "cover", columns: ["period"] }, ...DOUBTFUL_PERIODS_READ],
  run({ kpi, once, checking }): Finding[] {
    const found: Finding[] = [];
    const reported = checking.once(reportedPeriod);
    const schedule = scheduleOf(kpi, checking);
    const { series, rows, periods, doubtful } = once(observationsOf);
    if (reported === null || !schedule || doubtful) return found;
    const { names, ends } = checking.once(timelineOf);
    const comments = cells(boundSheet(checking.workbook, "actuals"), "comment");
    for (const { group, from, years, to } of series) {
      if (group !== "Total") continue;
      for (let entry = from + 1; entry < years; entry++) {
        const [before, after] = [periods[entry - 1]!, periods[entry]!];
        if (ends[after]! - ends[before]! === 0.25) continue;
        const told = new Set(periods.slice(years, to).map((year) => names[year]));
        const missing = quartersBetween(addQuarters(names[before]!, 1), addQuarters(names[after]!, -1)).filter(
          (quarter) =>
            !told.has(quarter.slice(0, 4)) &&
            isDue(schedule, quarter, reported) &&
            !checking.once(doubtfulPeriodsOf).has(quarter),
        );
        const row = rows[entry]!;
        if (missing.length === 0 || !isBlank(comments[row] ?? null)) continue;
        const note = `after ${names[before]}`;
        found.push({ sheet: "actuals", column: "period", row, note, expected: `a row for ${missing.join(", ")}` });
      }
    }
    return found;
  },
  examples: {
    fails: {
      says: "DI-01 has rows for 2021-Q1 and 2021-Q3, and none for 2021-Q2.",
      edits: [{ sheet: "actuals", without: 1 }],
      at: { sheet: "actuals", column: "period", row: 1 },
    },
    passes: {
      says: "A half-yearly KPI has no row for 2021-Q1 and 2021-Q3.",
      edits: [
        { sheet: "kpis", row: 0, set: { frequency: "Half-yearly" } },
        { sheet: "actuals", without: 2 },
        { sheet: "actuals", without: 0 },
      ],
    },
  },
};
