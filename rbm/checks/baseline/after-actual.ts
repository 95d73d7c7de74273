import { isPeriod, periodEnd } from "../../framework/period.ts";
import type { Finding, KpiCheck } from "../check.ts";
import { OBSERVATIONS_READ, observationsOf } from "../read/observations.ts";
import { timelineOf } from "../read/timeline.ts";

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
  run({ kpi: { row, baseline, baselinePeriod }, once, checking }): Finding[] {
    const found: Finding[] = [];
    if (baseline === null || baselinePeriod === null || !isPeriod(baselinePeriod)) return found;
    const { names, ends } = checking.once(timelineOf);
    const { series, periods, values } = once(observationsOf);
    let first = -1;
    for (const { from, years, to } of series) {
      for (const entry of [firstValue(values, from, years), firstValue(values, years, to)]) {
        if (entry >= 0 && (first < 0 || ends[periods[entry]!]! < ends[first]!)) first = periods[entry]!;
      }
    }
    if (first < 0 || periodEnd(baselinePeriod) <= ends[first]!) return found;
    const note = `first actual ${names[first]}`;
    found.push({ sheet: "kpis", column: "baseline_period", row, note, expected: `${names[first]} or before` });
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

/** The first entry from `from` on, before `to`, that has a value; -1 where none has. */
function firstValue(values: Float64Array, from: number, to: number): number {
  for (let entry = from; entry < to; entry++) if (!Number.isNaN(values[entry])) return entry;
  return -1;
}
