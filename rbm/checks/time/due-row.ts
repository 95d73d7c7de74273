import { boundSheet } from "../../template/bind.ts";
import type { Finding, KpiCheck } from "../check.ts";
import {
  DOUBTFUL_PERIODS_READ,
  doubtfulPeriodsOf,
  entryOf,
  OBSERVATIONS_READ,
  observationsOf,
} from "../read/observations.ts";
import { reportedPeriod } from "../read/reported.ts";
import { fallsDueIn, labelsOf, lastDue, scheduleOf } from "../read/schedule.ts";
import { timelineOf } from "../read/timeline.ts";
import { isFuture } from "./future-actual.ts";

export const dueRow: KpiCheck = {
  id: "time/due-row",
  area: "time",
  severity: "error",
  scope: "kpi",
  title: "Row due is not there",
  finds:
    "A KPI whose figure falls due in the quarter reported, by its frequency and lag, and that has no row for it in Actuals.",
  why: "A gap looks like a KPI nobody looks after. A row with the status Missing says that somebody did.",
  how: "Add the row to Actuals. Where there is no figure, choose Missing in Status and say why in Comment.",
  reads: [{ sheet: "kpis", columns: "all" }, ...OBSERVATIONS_READ],
  looksUp: [
    { sheet: "cover", columns: ["period"] },
    { sheet: "actuals", columns: "structure" },
    ...DOUBTFUL_PERIODS_READ,
  ],
  run({ kpi, once, checking }): Finding[] {
    const found: Finding[] = [];
    const reported = checking.once(reportedPeriod);
    const actuals = boundSheet(checking.workbook, "actuals");
    if (reported === null || actuals.rows === 0) return found;
    if (["kpi", "period", "place", "disaggregation"].some((id) => actuals.columns.get(id)?.index == null)) return found;
    const schedule = scheduleOf(kpi, checking);
    const quarter = schedule && lastDue(schedule, reported, checking)[0];
    if (!schedule || !quarter || !fallsDueIn(quarter, schedule, reported)) return found;
    const labels = labelsOf(quarter, schedule);
    const observations = once(observationsOf);
    const { series, periods, values, doubtful } = observations;
    const { names, numbers } = checking.once(timelineOf);
    if (series.some((each) => labels.some((label) => entryOf(observations, each, numbers.get(label)) >= 0)))
      return found;
    const early = periods.some(
      (period, entry) => !Number.isNaN(values[entry]) && isFuture(names[period]!, reported, checking.today),
    );
    const doubtfulPeriods = checking.once(doubtfulPeriodsOf);
    if (early || doubtful || labels.some((label) => doubtfulPeriods.has(label))) return found;
    const expected = `a row in Actuals for ${labels.at(-1)}`;
    found.push({ sheet: "kpis", column: "code", row: kpi.row, note: "no row in Actuals", expected });
    return found;
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
