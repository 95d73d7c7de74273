import { boundSheet } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { kpisOf } from "../read/kpis.ts";
import { observationsOf, reportedPeriod } from "../read/observations.ts";
import { fallsDueIn, labelsOf, lastDue, scheduleOf } from "../read/schedule.ts";
import { isFuture } from "./future-actual.ts";

export const dueRow: WorkbookCheck = {
  id: "time/due-row",
  area: "time",
  severity: "error",
  scope: "workbook",
  title: "Row due is not there",
  finds:
    "A KPI whose figure falls due in the quarter reported, by its frequency and lag, and that has no row for it in Actuals.",
  why: "A gap looks like a KPI nobody looks after. A row with the status Missing says that somebody did.",
  how: "Add the row to Actuals. Where there is no figure, choose Missing in Status and say why in Comment.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "actuals", columns: ["kpi", "period", "place", "disaggregation", "value"] },
    { sheet: "cover", columns: ["period"] },
  ],
  *run(checking): Iterable<Finding> {
    const reported = checking.once(reportedPeriod);
    const actuals = boundSheet(checking.workbook, "actuals");
    if (reported === null || actuals.rows === 0) return;
    if (["kpi", "period", "place", "disaggregation"].some((id) => actuals.columns.get(id)?.index == null)) return;
    const { byKpi, doubtful, doubtfulPeriods } = checking.once(observationsOf);
    for (const kpi of checking.once(kpisOf).values()) {
      const schedule = scheduleOf(kpi, checking);
      const quarter = schedule && lastDue(schedule, reported, checking, 1)[0];
      if (!schedule || !quarter || !fallsDueIn(quarter, schedule, reported)) continue;
      const labels = labelsOf(quarter, schedule);
      const rows = [...(byKpi.get(kpi)?.values() ?? [])].flatMap((groups) => [...groups.values()].flat());
      if (rows.some(({ period }) => labels.includes(period))) continue;
      const early = rows.some(({ period, value }) => value !== null && isFuture(period, reported, checking.today));
      if (early || doubtful.has(kpi.code) || labels.some((label) => doubtfulPeriods.has(label))) continue;
      const expected = `a row in Actuals for ${labels.at(-1)}`;
      yield { sheet: "kpis", column: "code", row: kpi.row, note: "no row in Actuals", expected };
    }
  },
  examples: {
    fails: {
      says: "DI-02 is due every quarter and has no row for 2021-Q3.",
      edits: [{ sheet: "actuals", without: 5 }],
      at: { sheet: "kpis", column: "code", row: 1 },
    },
    passes: {
      says: "With a lag of one quarter, 2021-Q2 is what is due in 2021-Q3.",
      edits: [
        { sheet: "actuals", without: 5 },
        { sheet: "kpis", row: 1, set: { lag: 1 } },
      ],
    },
  },
};
