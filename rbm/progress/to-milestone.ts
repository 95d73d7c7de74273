import { type Measure, measured, unmeasured } from "./measure.ts";
import type { MethodRule } from "./method-rule.ts";
import { type Blank, type Reading, reached, sense } from "./reading.ts";

/** How the values of a KPI's periods relate: a running total, an amount a period, or a level at its end. */
export type Accumulation = "cumulative" | "per-period" | "level";

/** A KPI in a period that has a target of its own. `target` stays the KPI's final target. */
export interface MilestoneReading extends Reading {
  /** The KPI target of this period; for per-period KPIs the sum of this year's targets to date. */
  milestone?: Blank;
  /**
   * How `actual` came about. Level by default; cumulative: the running total; per-period: the year to date, with
   * `target` the target of that year.
   */
  accumulation?: Accumulation;
}

export interface MilestoneMeasure extends Measure {
  /** How far along the line from the baseline, or actual against target as they stand. */
  form: "from baseline" | "ratio" | null;
  /** Whether the actual is at least as good as this period's target. */
  reached: boolean | null;
}

export const toMilestoneRule = {
  id: "to-milestone",
  title: "Progress to this period’s target",
  formula: "(A − B) / (M − B) for levels with a baseline, else A / M (M / A where a decrease is wanted)",
  source: "house rule",
  meaning: "The actual of this period against what was planned for it; 100% is exactly as planned.",
  reads: "share",
} as const satisfies MethodRule;

/**
 * The actual of this period against this period's KPI target M; 1 is exactly as planned.
 * - Level with a known baseline: (A − B) / (M − B), where M lies on the wanted side of B.
 * - Else, and for per-period and cumulative KPIs (whose baseline counts another span): A / M where an increase
 *   is wanted, M / A where a decrease is; both must be positive.
 * - `maintain`: 1 while at least as good as M, else 0.
 *
 * Source: house rule; planned against actual of the reporting period, as results frameworks report it.
 */
export function toMilestone(reading: MilestoneReading): MilestoneMeasure {
  const { actual, milestone, baseline, direction } = reading;
  const none = (cause: Parameters<typeof unmeasured>[1], met: boolean | null = null): MilestoneMeasure => ({
    form: null,
    reached: met,
    ...unmeasured("to-milestone", cause),
  });
  if (actual == null) return none(reading.withoutActual ?? "no-actual");
  if (milestone == null) return none("no-milestone");
  if (!Number.isFinite(actual) || !Number.isFinite(milestone)) return none("not-a-number");
  const d = sense(reading);
  if (d === null) return none("no-direction");
  const met = reached({ ...reading, target: milestone });
  if (direction === "maintain") return { form: "ratio", reached: met, ...measured("to-milestone", met ? 1 : 0) };

  const onTheLine = (reading.accumulation ?? "level") === "level" && baseline != null;
  if (onTheLine && !Number.isFinite(baseline)) return none("not-a-number");
  if (onTheLine && Math.sign(milestone - baseline) === d) {
    const value = (actual - baseline) / (milestone - baseline);
    return { form: "from baseline", reached: met, ...measured("to-milestone", value) };
  }
  if (actual < 0 || milestone < 0) return none("not-positive", met);
  const [over, under] = d === 1 ? [actual, milestone] : [milestone, actual];
  if (under === 0) return none("divided-by-zero", met);
  return { form: "ratio", reached: met, ...measured("to-milestone", over / under) };
}
