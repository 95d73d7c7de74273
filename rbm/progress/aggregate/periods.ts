import { comparePeriods, isPeriod, type Period } from "../../framework/period.ts";
import { type Measure, measured, unmeasured } from "../measure.ts";
import type { MethodRule } from "../method-rule.ts";
import type { Blank } from "../reading.ts";
import type { Accumulation } from "../to-milestone.ts";

/** A value and the period it is about. */
export interface PeriodValue {
  period: Period;
  value?: Blank;
}

export interface SpanOptions {
  /** How the KPI's values relate. */
  accumulation: Accumulation;
  /** The periods that make up the span and are due in it, e.g. the year's quarters to date. In any order. */
  periods: readonly Period[];
  /** For `level`: the span's last value, or the mean of its values. Last by default; say which where it is shown. */
  level?: "last" | "mean";
}

export interface SpanMeasure extends Measure {
  /** The period the value is about: the last one with a value. */
  period: Period | null;
  /** How it came about, to be shown: "sum", "last value" or "mean". */
  by: "sum" | "last value" | "mean";
}

export const overPeriodsRule = {
  id: "over-periods",
  title: "Value of a span of periods",
  formula: "cumulative: last value; per period: sum; level: last value or mean",
  source: "house rule",
  meaning: "A year from its quarters, by how the KPI accumulates.",
  reads: "own unit",
} as const satisfies MethodRule;

/**
 * The value of a span of periods, e.g. a year or the year to date: cumulative totals are the last value, amounts per
 * period are summed, levels are the last value or the mean. A sum or a mean needs every period of the span.
 * Where a period occurs twice, the later row is its correction; it never overrides a later period.
 */
export function overPeriods(values: readonly PeriodValue[], options: SpanOptions): SpanMeasure {
  const by =
    options.accumulation === "per-period"
      ? "sum"
      : options.accumulation === "level" && options.level === "mean"
        ? "mean"
        : "last value";
  const none = (cause: Parameters<typeof unmeasured>[1]): SpanMeasure => ({
    ...unmeasured("over-periods", cause),
    period: null,
    by,
  });
  if (options.periods.some((period) => !isPeriod(period))) return none("not-a-period");
  const latest = new Map<string, number>();
  for (const { period, value } of values) {
    if (!options.periods.includes(period)) continue;
    if (value == null) latest.delete(period);
    else if (!Number.isFinite(value)) return none("not-a-number");
    else latest.set(period, value);
  }
  const known = [...latest].sort((a, b) => comparePeriods(a[0], b[0]));
  const last = known.at(-1);
  if (last === undefined) return none("no-actual");
  if (by === "last value") return { ...measured("over-periods", last[1]), period: last[0], by };
  if (new Set(options.periods).size !== known.length) return none("missing-period");
  const sum = known.reduce((total, [, value]) => total + value, 0);
  return { ...measured("over-periods", by === "sum" ? sum : sum / known.length), period: last[0], by };
}
