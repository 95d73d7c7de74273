import type { Finding, KpiCheck } from "../check.ts";
import { OBSERVATIONS_READ, observationsOf, quartersOf, yearsOf } from "../read/observations.ts";

export const neverFalls: KpiCheck = {
  id: "accumulation/never-falls",
  area: "accumulation",
  severity: "error",
  scope: "kpi",
  title: "Cumulative value falls",
  finds: "A value of a cumulative KPI below that of an earlier quarter.",
  why: "What is counted since the start of the plan cannot become less.",
  how: "Correct this value or the earlier one. If it can fall, the KPI's accumulation is Level; if it is counted anew, Per period.",
  reads: [{ sheet: "kpis", columns: "all" }, ...OBSERVATIONS_READ],
  run({ kpi, once }): Finding[] {
    const found: Finding[] = [];
    if (kpi.accumulation !== "Cumulative") return found;
    for (const series of once(observationsOf).series) {
      for (const kind of [quartersOf(series), yearsOf(series)]) {
        let before: { value: number; period: string } | null = null;
        for (const { value, period, row } of kind) {
          if (value === null) continue;
          if (before && value < before.value) {
            const expected = `${before.value} or more, as in ${before.period}`;
            found.push({ sheet: "actuals", column: "value", row, expected });
          }
          before = { value, period };
        }
      }
    }
    return found;
  },
  examples: {
    fails: {
      says: "13 countries after 15.",
      edits: [{ sheet: "actuals", row: 2, set: { value: 13 } }],
      at: { sheet: "actuals", column: "value", row: 2 },
    },
    passes: {
      says: "14 countries again.",
      edits: [{ sheet: "actuals", row: 1, set: { value: 14 } }],
    },
  },
};

/** Whether a cumulative value is below the one before it. */
export const falls = (accumulation: string | null, change: number): boolean =>
  accumulation === "Cumulative" && change < 0;
