import type { Finding, KpiCheck } from "../check.ts";
import {
  DOUBTFUL_PERIODS_READ,
  doubtfulPeriodsOf,
  isAlongside,
  OBSERVATIONS_READ,
  type Observation,
  observationsOf,
} from "../read/observations.ts";

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
    const { places, doubtful } = once(observationsOf);
    if (doubtful) return found;
    for (const groups of places.values()) {
      const totals = groups.get("Total") ?? [];
      const others = othersThan(totals, groups);
      if (others.length === 0) continue;
      const told = new Set(totals.map(({ period }) => period));
      const lacking = others.flatMap((series) => series.filter(({ period }) => !told.has(period)));
      for (const { row, place, period } of lacking.sort((a, b) => a.row - b.row)) {
        if (told.has(period) || checking.once(doubtfulPeriodsOf).has(period)) continue;
        told.add(period);
        const expected = `a row with Total for ${place} in ${period}`;
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

/** Series of groups that have other periods than the total. */
function othersThan(totals: readonly Observation[], groups: ReadonlyMap<string, readonly Observation[]>) {
  const others: (readonly Observation[])[] = [];
  for (const series of groups.values()) if (series !== totals && !isAlongside(series, totals)) others.push(series);
  return others;
}
