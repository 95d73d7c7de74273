import { asksFor } from "../../progress/due.ts";
import type { Checking, Finding, KpiCheck } from "../check.ts";
import { OBSERVATIONS_READ, type Observation, observationsOf, yearsOf } from "../read/observations.ts";
import { scheduleOf } from "../read/schedule.ts";

export const yearAgrees: KpiCheck = {
  id: "accumulation/year-agrees",
  area: "accumulation",
  severity: "error",
  scope: "kpi",
  title: "Year differs from its quarters",
  finds:
    "A value for a year that is not what its quarters make: the last of them, or their sum for a KPI counted per period.",
  why: "The same year would have two figures.",
  how: "Correct the year or its quarters, or the KPI's accumulation.",
  reads: [{ sheet: "kpis", columns: "all" }, ...OBSERVATIONS_READ],
  run({ kpi, once, checking }): Finding[] {
    const found: Finding[] = [];
    if (kpi.accumulation === null) return found;
    for (const series of once(observationsOf).series) {
      for (const { period, value, row } of yearsOf(series)) {
        if (value === null) continue;
        const made = fromQuarters(series, period, checking);
        if (made === null || Math.abs(made.value - value) <= 1e-6 * Math.max(1, Math.abs(value))) continue;
        found.push({ sheet: "actuals", column: "value", row, note: made.note, expected: String(made.value) });
      }
    }
    return found;
  },
  examples: {
    fails: {
      says: "16 countries in 2020, and 12 by its fourth quarter.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-01", period: "2020-Q4", place: "World", disaggregation: "Total", value: 12 },
        },
        {
          sheet: "actuals",
          row: 13,
          set: { kpi: "DI-01", period: "2020", place: "World", disaggregation: "Total", value: 16 },
        },
      ],
      at: { sheet: "actuals", column: "value", row: 13 },
    },
    passes: {
      says: "The year is its last quarter.",
      edits: [
        {
          sheet: "actuals",
          row: 12,
          set: { kpi: "DI-01", period: "2020-Q4", place: "World", disaggregation: "Total", value: 12 },
        },
        {
          sheet: "actuals",
          row: 13,
          set: { kpi: "DI-01", period: "2020", place: "World", disaggregation: "Total", value: 12 },
        },
      ],
    },
  },
};

/** What the quarters make of a year; null where one that counts has no value. */
function fromQuarters(
  series: readonly Observation[],
  year: string,
  checking: Checking,
): { value: number; note: string } | null {
  const { kpi } = series[0]!;
  const valueIn = (period: string): number | null => series.find((each) => each.period === period)?.value ?? null;
  const last = valueIn(`${year}-Q4`);
  if (kpi.accumulation !== "Per period") return last === null ? null : { value: last, note: `${year}-Q4 is ${last}` };
  const schedule = scheduleOf(kpi, checking);
  if (!schedule || (kpi.measure !== "Count" && kpi.measure !== "Amount")) return null;
  const asked = [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`).filter((quarter) => asksFor(schedule, quarter));
  const values = asked.map(valueIn);
  if (values.some((value) => value === null)) return null;
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return { value: Number(sum.toPrecision(12)), note: `its quarters sum to ${Number(sum.toPrecision(12))}` };
}
