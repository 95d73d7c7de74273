import { isPeriod, periodEnd } from "../../framework/period.ts";
import type { Finding, KpiCheck } from "../check.ts";
import { OBSERVATIONS_READ, observationsOf } from "../read/observations.ts";

export const afterActual: KpiCheck = {
  id: "baseline/after-actual",
  area: "baseline",
  severity: "error",
  scope: "kpi",
  title: "Baseline after the first actual",
  finds: "A baseline about a later period than the KPI's first actual. It may fall inside the plan.",
  why: "A start cannot come after the way has begun.",
  how: "Correct the baseline period, or use the earlier figure as the baseline.",
  reads: [{ sheet: "kpis", columns: "all" }, ...OBSERVATIONS_READ],
  run({ kpi: { row, baseline, baselinePeriod }, once }): Finding[] {
    const found: Finding[] = [];
    if (baseline === null || baselinePeriod === null || !isPeriod(baselinePeriod)) return found;
    let first: string | undefined;
    for (const series of once(observationsOf).series) {
      const start = series.find(({ value }) => value !== null)?.period;
      if (start !== undefined && (first === undefined || periodEnd(start) < periodEnd(first))) first = start;
    }
    if (first === undefined || periodEnd(baselinePeriod) <= periodEnd(first)) return found;
    const note = `first actual ${first}`;
    found.push({ sheet: "kpis", column: "baseline_period", row, note, expected: `${first} or before` });
    return found;
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
