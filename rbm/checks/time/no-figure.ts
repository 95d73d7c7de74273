import { isDue } from "../../progress/due.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import { WITHOUT_VALUE } from "../../template/lists.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { Finding, KpiCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";
import { reportedPeriod } from "../read/reported.ts";
import { scheduleOf } from "../read/schedule.ts";

export const noFigure: KpiCheck = {
  id: "time/no-figure",
  area: "time",
  severity: "warning",
  scope: "kpi",
  title: "No figure, and no word why",
  finds: "A row whose figure is due, with a blank value and nothing in Status and Comment that says why.",
  why: "A blank may be forgotten, late or not to be had; each asks for something else. It is never taken for 0.",
  how: "Type the value, or choose Missing in Status and say why in Comment.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "actuals", columns: ["kpi", "period", "value", "status", "comment"] },
  ],
  looksUp: [
    { sheet: "cover", columns: ["period"] },
    { sheet: "actuals", columns: "structure" },
  ],
  run({ kpi, actualRows, checking }): Finding[] {
    const found: Finding[] = [];
    const reported = checking.once(reportedPeriod);
    const schedule = scheduleOf(kpi, checking);
    const actuals = boundSheet(checking.workbook, "actuals");
    if (reported === null || !schedule || actuals.columns.get("value")?.index == null) return found;
    const [values, statuses, comments] = ["value", "status", "comment"].map((column) => cells(actuals, column));
    for (let i = 0; i < actualRows.length; i++) {
      const row = actualRows[i]!;
      if (!isBlank(values![row] ?? null) || !isBlank(comments![row] ?? null)) continue;
      if (WITHOUT_VALUE.has(textOf(statuses![row]) ?? "")) continue;
      const period = textOf(cells(actuals, "period")[row]);
      if (period === null || !isDue(schedule, period, reported)) continue;
      found.push({ sheet: "actuals", column: "value", row, expected: "a value, or Missing in Status with a comment" });
    }
    return found;
  },
  examples: {
    fails: {
      says: "The row of 2021-Q3 was left blank.",
      edits: [{ sheet: "actuals", row: 2, set: { value: null } }],
      at: { sheet: "actuals", column: "value", row: 2 },
    },
    passes: {
      says: "Its comment says why.",
      edits: [{ sheet: "actuals", row: 2, set: { value: null, comment: "The register opens again in October." } }],
    },
  },
};
