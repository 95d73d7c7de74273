import type { Finding, KpiCheck } from "../check.ts";
import { entryOf, OBSERVATIONS_READ, observationsOf } from "../read/observations.ts";
import { reportedPeriod } from "../read/reported.ts";
import { labelsOf, lastDue, scheduleOf } from "../read/schedule.ts";
import { timelineOf } from "../read/timeline.ts";

const SILENT = 4;

export const kpiSilent: KpiCheck = {
  id: "results-focus/kpi-silent",
  area: "results focus",
  severity: "warning",
  scope: "kpi",
  title: "KPI without an actual in four periods",
  finds: "A KPI with rows for its last four periods due, and no value in any of them.",
  why: "A KPI that is never measured steers nothing.",
  how: "Find a source for it, or propose to drop it.",
  reads: [{ sheet: "kpis", columns: "all" }, ...OBSERVATIONS_READ],
  looksUp: [{ sheet: "cover", columns: ["period"] }],
  run({ kpi, once, checking }): Finding[] {
    const found: Finding[] = [];
    const reported = checking.once(reportedPeriod);
    const schedule = scheduleOf(kpi, checking);
    if (reported === null || !schedule) return found;
    const observations = once(observationsOf);
    const { numbers } = checking.once(timelineOf);
    const due = lastDue(schedule, reported, checking).slice(0, SILENT);
    if (observations.doubtful || due.length < SILENT) return found;
    const has = (quarter: string, a: (value: number) => boolean): boolean => {
      const labels = labelsOf(quarter, schedule).map((label) => numbers.get(label));
      return observations.series.some((series) =>
        labels.some((label) => {
          const entry = entryOf(observations, series, label);
          return entry >= 0 && a(observations.values[entry]!);
        }),
      );
    };
    if (due.some((quarter) => has(quarter, (value) => !Number.isNaN(value)) || !has(quarter, () => true))) return found;
    const note = `no value since ${due.at(-1)}`;
    found.push({ sheet: "kpis", column: "code", row: kpi.row, note, expected: "a value in one of four periods" });
    return found;
  },
  examples: {
    fails: {
      says: "DI-01 was Missing four times.",
      edits: ["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3"].map((period, i) => ({
        sheet: "actuals",
        row: [12, 0, 1, 2][i]!,
        set: {
          kpi: "DI-01",
          period,
          place: "World",
          disaggregation: "Total",
          value: null,
          status: "Missing",
          comment: "No survey was held.",
        },
      })),
      at: { sheet: "kpis", column: "code", row: 0 },
    },
    passes: {
      says: "DI-01 was Missing once.",
      edits: [{ sheet: "actuals", row: 2, set: { value: null, status: "Missing", comment: "No survey was held." } }],
    },
  },
};
