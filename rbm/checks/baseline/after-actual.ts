import { isPeriod, periodEnd } from "../../framework/period.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { kpisOf } from "../read/kpis.ts";
import { observationsOf } from "../read/observations.ts";

export const afterActual: WorkbookCheck = {
  id: "baseline/after-actual",
  area: "baseline",
  severity: "error",
  scope: "workbook",
  title: "Baseline after the first actual",
  finds: "A baseline about a later period than the KPI's first actual. It may fall inside the plan.",
  why: "A start cannot come after the way has begun.",
  how: "Correct the baseline period, or use the earlier figure as the baseline.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "actuals", columns: ["kpi", "period", "place", "disaggregation", "value"] },
  ],
  *run({ once }): Iterable<Finding> {
    const first = new Map<string, string>();
    for (const series of once(observationsOf).series) {
      const start = series.find(({ value }) => value !== null);
      const known = start && first.get(start.kpi.code);
      if (start && (known === undefined || periodEnd(start.period) < periodEnd(known)))
        first.set(start.kpi.code, start.period);
    }
    for (const { code, row, baseline, baselinePeriod } of once(kpisOf).values()) {
      const start = first.get(code);
      if (baseline === null || baselinePeriod === null || !isPeriod(baselinePeriod) || start === undefined) continue;
      if (periodEnd(baselinePeriod) <= periodEnd(start)) continue;
      const note = `first actual ${start}`;
      yield { sheet: "kpis", column: "baseline_period", row, note, expected: `${start} or before` };
    }
  },
  examples: {
    fails: {
      says: "A baseline of 2021-Q2 where the first actual is of 2021-Q1.",
      edits: [{ sheet: "kpis", row: 0, set: { baseline_period: "2021-Q2" } }],
      at: { sheet: "kpis", column: "baseline_period", row: 0 },
    },
    passes: {
      says: "A baseline inside the plan, before the first actual.",
      edits: [{ sheet: "kpis", row: 0, set: { baseline_period: "2020-Q4" } }],
    },
  },
};
