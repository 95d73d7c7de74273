import { quarters } from "./quarters.ts";
import type { SampleKpi } from "./sample.ts";
import { round, split } from "./split.ts";

export interface Milestone {
  readonly period: string;
  readonly target: number;
}

/** Share of the way that was planned to be done by the end of each year. */
const PLANNED = [0.2, 0.45, 0.72, 1] as const;

/** More happens late in a year. */
const SEASON = [0.2, 0.25, 0.2, 0.35] as const;

/**
 * KPI targets: one a year; for per-period KPIs one a quarter too, and quarters sum to their year.
 * A year in which nothing was to change yet has none, unless the KPI is to be maintained.
 */
export function milestonesOf(kpi: SampleKpi, target: number | null = kpi.target): Milestone[] {
  if (target === null) return [];
  const years = PLANNED.map(
    (share, i): Milestone => ({ period: `${2020 + i}`, target: planned(kpi, target, share, i) }),
  );
  if (kpi.accumulation === "Per period") {
    return years.flatMap((year) => [
      ...split(year.target, SEASON).map((part, q) => ({ period: `${year.period}-Q${q + 1}`, target: part })),
      year,
    ]);
  }
  return years.filter((year) => kpi.direction === "Maintain" || year.target !== kpi.baseline);
}

function planned(kpi: SampleKpi, target: number, share: number, year: number): number {
  const from = kpi.baseline ?? kpi.start ?? 0;
  const along = kpi.accumulation === "Per period" ? (year + 1) / PLANNED.length : share;
  const value = from + along * (target - from);
  if (kpi.measure === "Percentage" || kpi.measure === "Index") return round(value, 1);
  if (kpi.measure === "Ratio") return round(value, 2);
  if (kpi.measure === "Amount") return round(value / 1000, 0) * 1000;
  if (kpi.measure === "Ordinal" || kpi.measure === "Yes/No") return Math.floor(value + 1e-9);
  return Math.round(value);
}

/** The KPI target of a quarter of a per-period KPI. */
export function quarterlyTarget(kpi: SampleKpi, quarter: number): number {
  return milestonesOf(kpi).find(({ period }) => period === quarters[quarter])?.target ?? 0;
}
