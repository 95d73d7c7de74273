import { periodEnd, quarterEnding } from "../../framework/period.ts";
import { isDue } from "../../progress/due.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { observationsOf, quartersOf, reportedPeriod } from "../read/observations.ts";
import { scheduleOf } from "../read/schedule.ts";

export const gap: WorkbookCheck = {
  id: "time/gap",
  area: "time",
  severity: "warning",
  scope: "workbook",
  title: "Gap in a series",
  finds: "Quarters that were due and have no row, between two that do.",
  why: "A line drawn over a gap shows something nobody measured.",
  how: "Add the rows, with the status Missing where there is no figure, or say in the comment of this row why they are left out.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "actuals", columns: ["kpi", "period", "place", "disaggregation", "comment"] },
    { sheet: "cover", columns: ["period"] },
  ],
  *run(checking): Iterable<Finding> {
    const reported = checking.once(reportedPeriod);
    const { series, doubtful, doubtfulPeriods } = checking.once(observationsOf);
    if (reported === null) return;
    const comments = checking.workbook.sheets.get("actuals")?.columns.get("comment")?.cells ?? [];
    for (const each of series) {
      const kpi = each[0]!.kpi;
      const schedule = scheduleOf(kpi, checking);
      if (!schedule || each[0]!.group !== "Total" || doubtful.has(kpi.code)) continue;
      const quarters = quartersOf(each);
      const years = new Set(each.filter(({ period }) => period.length === 4).map(({ period }) => period));
      for (let i = 1; i < quarters.length; i++) {
        const [before, after] = [quarters[i - 1]!, quarters[i]!];
        const missing: string[] = [];
        for (let end = periodEnd(before.period) + 0.25; end < periodEnd(after.period); end += 0.25) {
          const quarter = quarterEnding(end);
          const known = doubtfulPeriods.has(quarter) || years.has(quarter.slice(0, 4));
          if (!known && isDue(schedule, quarter, reported)) missing.push(quarter);
        }
        if (missing.length === 0 || (comments[after.row] ?? null) !== null) continue;
        const note = `after ${before.period}`;
        yield { sheet: "actuals", column: "period", row: after.row, note, expected: `a row for ${missing.join(", ")}` };
      }
    }
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
