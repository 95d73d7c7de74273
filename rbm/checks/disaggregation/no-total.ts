import type { Finding, KpiCheck } from "../check.ts";
import {
  DOUBTFUL_PERIODS_READ,
  doubtfulPeriodsOf,
  isAlongside,
  OBSERVATIONS_READ,
  observationsOf,
} from "../read/observations.ts";
import { timelineOf } from "../read/timeline.ts";

export const noTotal: KpiCheck = {
  id: "disaggregation/no-total",
  area: "disaggregation",
  severity: "warning",
  scope: "kpi",
  title: "Groups without a total",
  finds: "Rows for groups of a KPI, period and place that has no row for the total.",
  why: "Progress is judged by the total, and groups are not always all of it.",
  how: "Add a row with Total, or say in a comment why there is none.",
  reads: [{ sheet: "kpis", columns: ["code"] }, ...OBSERVATIONS_READ],
  looksUp: DOUBTFUL_PERIODS_READ,
  run({ once, checking }): Finding[] {
    const found: Finding[] = [];
    const observations = once(observationsOf);
    const { places, rows, periods, doubtful } = observations;
    if (doubtful) return found;
    const { names } = checking.once(timelineOf);
    for (const { place, series } of places) {
      const totals = series.find(({ group }) => group === "Total");
      const others = series.filter((each) => each !== totals && !(totals && isAlongside(observations, each, totals)));
      if (others.length === 0) continue;
      const told = new Set(totals && periods.slice(totals.from, totals.to));
      const lacking = others.flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, i) => ({ row: rows[from + i]!, period: periods[from + i]! })),
      );
      for (const { row, period } of lacking.sort((a, b) => a.row - b.row)) {
        if (told.has(period) || checking.once(doubtfulPeriodsOf).has(names[period]!)) continue;
        told.add(period);
        const expected = `a row with Total for ${place} in ${names[period]}`;
        found.push({ sheet: "actuals", column: "disaggregation", row, expected });
      }
    }
    return found;
  },
  examples: {
    fails: {
      says: "Women and men trained in Africa, and no total.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-03", period: "2021-Q3", place: "Africa", disaggregation: "Female", value: 120 },
        },
        {
          sheet: "actuals",
          row: 13,
          set: { kpi: "DI-03", period: "2021-Q3", place: "Africa", disaggregation: "Male", value: 130 },
        },
      ],
      at: { sheet: "actuals", column: "disaggregation", row: 12 },
    },
    passes: {
      says: "A total without groups.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-03", period: "2021-Q3", place: "Africa", disaggregation: "Total", value: 250 },
        },
      ],
    },
  },
};
