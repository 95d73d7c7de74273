import type { Finding, KpiCheck } from "../check.ts";
import { entryOf, OBSERVATIONS_READ, observationsOf } from "../read/observations.ts";
import { timelineOf } from "../read/timeline.ts";

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
  run({ kpi, once, checking }): Finding[] {
    const found: Finding[] = [];
    if (kpi.frequency !== "Yearly" && kpi.frequency !== "Every two years") return found;
    const { names, numbers } = checking.once(timelineOf);
    const observations = once(observationsOf);
    const { series, rows, periods, values } = observations;
    for (const each of series) {
      for (let entry = each.years; entry < each.to; entry++) {
        const year = names[periods[entry]!]!;
        const quarter = entryOf(observations, each, numbers.get(`${year}-Q4`));
        if (quarter < 0 || values[quarter] !== values[entry]) continue;
        const expected = `one row, for ${year} or ${year}-Q4`;
        found.push({ sheet: "actuals", column: "period", row: rows[quarter]!, expected });
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
