import { isDue } from "../../progress/due.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import { WITHOUT_VALUE } from "../../template/lists.ts";
import { isBlank } from "../../workbook/workbook.ts";
import type { RowCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";
import { kpisOf } from "../read/kpis.ts";
import { reportedPeriod } from "../read/observations.ts";
import { scheduleOf } from "../read/schedule.ts";

export const noFigure: RowCheck = {
  id: "time/no-figure",
  area: "time",
  severity: "warning",
  scope: "row",
  title: "No figure, and no word why",
  finds: "A row whose figure is due, with a blank value and nothing in Status and Comment that says why.",
  why: "A blank may be forgotten, late or not to be had; each asks for something else. It is never taken for 0.",
  how: "Type the value, or choose Missing in Status and say why in Comment.",
  reads: [{ sheet: "actuals", columns: ["kpi", "period", "value", "status", "comment"] }],
  looksUp: [
    { sheet: "cover", columns: ["period"] },
    { sheet: "kpis", columns: ["code", "frequency", "lag"] },
  ],
  *run(sheet, { from, to }, checking) {
    const reported = checking.once(reportedPeriod);
    if (reported === null || boundSheet(checking.workbook, "actuals").columns.get("value")?.index == null) return;
    const kpis = checking.once(kpisOf);
    const [values, statuses, comments] = [cells(sheet, "value"), cells(sheet, "status"), cells(sheet, "comment")];
    for (let row = from; row < to; row++) {
      if (!isBlank(values[row] ?? null) || !isBlank(comments[row] ?? null)) continue;
      if (WITHOUT_VALUE.has(textOf(statuses[row]) ?? "")) continue;
      const kpi = kpis.get(textOf(cells(sheet, "kpi")[row]) ?? "");
      const period = textOf(cells(sheet, "period")[row]);
      const schedule = kpi && scheduleOf(kpi, checking);
      if (!schedule || period === null || !isDue(schedule, period, reported)) continue;
      yield { sheet: "actuals", column: "value", row, expected: "a value, or Missing in Status with a comment" };
    }
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
