import type { Finding, KpiCheck } from "../check.ts";
import { OBSERVATIONS_READ, observationsOf, yearsOf } from "../read/observations.ts";

export const yearAndQuarter: KpiCheck = {
  id: "time/year-and-quarter",
  area: "time",
  severity: "warning",
  scope: "kpi",
  title: "Same figure under year and quarter",
  finds: "A yearly KPI with one row for a year and another, of the same value, for its fourth quarter.",
  why: "The two are one figure, and it would be shown twice.",
  how: "Delete one of the two rows, or say in a comment why both are there.",
  reads: [{ sheet: "kpis", columns: "all" }, ...OBSERVATIONS_READ],
  run({ kpi, once }): Finding[] {
    const found: Finding[] = [];
    if (kpi.frequency !== "Yearly" && kpi.frequency !== "Every two years") return found;
    for (const series of once(observationsOf).series) {
      const years = new Map(yearsOf(series).map((each) => [each.period, each.value]));
      for (const { row, period, value } of series) {
        if (!period.endsWith("-Q4") || value === null || years.get(period.slice(0, 4)) !== value) continue;
        found.push({
          sheet: "actuals",
          column: "period",
          row,
          expected: `one row, for ${period.slice(0, 4)} or ${period}`,
        });
      }
    }
    return found;
  },
  examples: {
    fails: {
      says: "DI-04 has 9 for 2020 and for 2020-Q4.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-04", period: "2020-Q4", place: "Arab States", disaggregation: "Total", value: 9 },
        },
      ],
      at: { sheet: "actuals", column: "period", row: 12 },
    },
    passes: {
      says: "Each figure stands once.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-04", period: "2020-Q4", place: "Africa", disaggregation: "Total", value: 9 },
        },
      ],
    },
  },
};
