import type { Direction } from "../framework/framework.ts";
import { comparePeriods, isPeriod, type Period, periodEnd, quartersBetween } from "../framework/period.ts";
import { overPeriods, type PeriodValue, type SpanMeasure } from "./aggregate/periods.ts";
import { asksFor, type Schedule } from "./due.ts";
import type { Blank } from "./reading.ts";
import type { Accumulation, MilestoneReading } from "./to-milestone.ts";

/** What is known of a KPI over time. Where a period occurs twice, the later row is its correction. */
export interface KpiSeries {
  direction: Direction | null;
  accumulation: Accumulation;
  better?: "higher" | "lower";
  /** Which periods ask for a value. Every quarter by default. */
  schedule?: Schedule;
  baseline?: Blank;
  baselinePeriod?: Period | null;
  /** KPI targets by period; the last is the final one. */
  targets: readonly PeriodValue[];
  actuals: readonly PeriodValue[];
  limit?: Blank;
}

/**
 * A KPI's reading in a period, for `judge` and the methods: time, actual, this period's target and the final one.
 * - Level, cumulative: the actual and the target of the period itself; a year and its fourth quarter are the same.
 * - Per-period: the year to date, against the targets of the same quarters; `target` is the year's. A missing quarter
 *   inside the span leaves no actual, with the reason.
 * Null for what is not a period.
 */
export function readingOfPeriod(kpi: KpiSeries, period: Period): MilestoneReading | null {
  if (!isPeriod(period)) return null;
  const { direction, accumulation, better, limit, baseline, baselinePeriod } = kpi;
  const known = {
    direction,
    accumulation,
    better,
    limit,
    baseline,
    baselineTime: baselinePeriod && isPeriod(baselinePeriod) ? periodEnd(baselinePeriod) : null,
    time: periodEnd(period),
  };
  if (accumulation === "per-period") return { ...known, ...yearToDate(kpi, period) };
  const final = lastOf(kpi.targets);
  // What is spread goes last: an object that fields are added to after it takes twenty times as long to make.
  return {
    actual: valueAt(kpi.actuals, period),
    milestone: valueAt(kpi.targets, period),
    target: (final && valueAt(kpi.targets, final.period)) ?? null,
    targetTime: final ? periodEnd(final.period) : null,
    ...known,
  };
}

function yearToDate(kpi: KpiSeries, period: Period): MilestoneReading {
  const year = period.slice(0, 4);
  const schedule = kpi.schedule ?? { frequency: "Quarterly" };
  const asked = (to: Period) => quartersBetween(`${year}-Q1`, to).filter((quarter) => asksFor(schedule, quarter));
  const sum = (values: readonly PeriodValue[], to: Period): SpanMeasure =>
    overPeriods(values, { accumulation: "per-period", periods: asked(to) });
  const end = periodEnd(period) === periodEnd(year);
  const actual = sum(kpi.actuals, period);
  const ofYear = rowOf(kpi.targets, year) ?? sum(kpi.targets, year).value;
  return {
    actual: actual.value ?? (end ? rowOf(kpi.actuals, year) : null),
    withoutActual: actual.cause ?? undefined,
    milestone: end ? ofYear : sum(kpi.targets, period).value,
    target: ofYear,
    targetTime: periodEnd(year),
  };
}

/** The last in time that has a value; of one period the later row. */
function lastOf(values: readonly PeriodValue[]): PeriodValue | undefined {
  let last: PeriodValue | undefined;
  for (const each of values) {
    if (each.value == null || !isPeriod(each.period)) continue;
    if (!last || comparePeriods(last.period, each.period) <= 0) last = each;
  }
  return last;
}

function valueAt(values: readonly PeriodValue[], period: Period) {
  const end = periodEnd(period);
  return values.findLast((row) => periodEnd(row.period) === end)?.value ?? null;
}

const rowOf = (values: readonly PeriodValue[], period: Period) =>
  values.findLast((row) => row.period === period)?.value ?? null;
