import { asksFor } from "../../progress/due.ts";
import type { Finding, KpiCheck } from "../check.ts";
import type { KpiView } from "../read/kpi-view.ts";
import { entryOf, OBSERVATIONS_READ, observationsOf, type Series } from "../read/observations.ts";
import { scheduleOf } from "../read/schedule.ts";
import { timelineOf } from "../read/timeline.ts";

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
  run(view): Finding[] {
    const found: Finding[] = [];
    const { kpi, once, checking } = view;
    if (kpi.accumulation === null) return found;
    const { names } = checking.once(timelineOf);
    const { series, rows, periods, values } = once(observationsOf);
    for (const each of series) {
      for (let entry = each.years; entry < each.to; entry++) {
        const value = values[entry]!;
        if (Number.isNaN(value)) continue;
        const made = fromQuarters(view, each, names[periods[entry]!]!);
        if (made === null || Math.abs(made.value - value) <= 1e-6 * Math.max(1, Math.abs(value))) continue;
        found.push({
          sheet: "actuals",
          column: "value",
          row: rows[entry]!,
          note: made.note,
          expected: String(made.value),
        });
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
  { kpi, once, checking }: KpiView,
  series: Series,
  year: string,
): { value: number; note: string } | null {
  const observations = once(observationsOf);
  const { numbers } = checking.once(timelineOf);
  const valueIn = (period: string): number | null => {
    const value = observations.values[entryOf(observations, series, numbers.get(period))];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
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
