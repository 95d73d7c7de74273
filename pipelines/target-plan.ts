import { comparePeriods, parsePeriod, periodEnd, quartersBetween } from "../rbm/framework/period.ts";
import { asksFor, overPeriods } from "../rbm/progress/index.ts";
import type { Definition } from "./definitions.ts";

/** The KPI targets and the baseline that the quarters of a KPI are judged by. */
export interface TargetPlan {
  /** The last KPI target of the plan; a year's for per-period KPIs. */
  readonly last: { readonly period: string; readonly target: number } | null;
  /** Time of that target. */
  readonly time: number | null;
  /** The baseline that counts, and its time. */
  readonly baseline: number | null;
  readonly baselineTime: number | null;
  /** KPI target of a year, for per-period KPIs. */
  ofYear(year: number): number | null;
}

export function targetPlan(definition: Definition): TargetPlan {
  const { targets, accumulation, baselineStatus, baselinePeriod } = definition;
  const ofYear = (year: number): number | null => targets.get(`${year}`) ?? sumOfTargets(definition, year, 4);
  const last = lastTarget(definition, ofYear);
  const known = baselineStatus === "Established" || baselineStatus === "Proxy";
  return {
    last: accumulation === "per-period" ? (last.ofYear ?? last.own) : last.own,
    time: last.own === null ? null : finite(periodEnd(last.own.period)),
    baseline: known ? definition.baseline : null,
    baselineTime: baselinePeriod === null ? null : finite(periodEnd(baselinePeriod)),
    ofYear,
  };
}

type DatedTarget = { readonly period: string; readonly target: number } | null;

function lastTarget(
  { targets }: Definition,
  ofYear: (year: number) => number | null,
): { readonly own: DatedTarget; readonly ofYear: DatedTarget } {
  const end = [...targets.keys()]
    .filter((period) => parsePeriod(period) !== null)
    .sort(comparePeriods)
    .at(-1);
  if (end === undefined) return { own: null, ofYear: null };
  const year = Number(end.slice(0, 4));
  const target = ofYear(year);
  return {
    own: { period: end, target: targets.get(end) ?? 0 },
    ofYear: target === null ? null : { period: `${year}`, target },
  };
}

/** The KPI targets of a year's quarters up to one of them, summed; null unless each quarter asked for has one. */
function sumOfTargets(definition: Definition, year: number, quarter: number): number | null {
  const { targets, schedule } = definition;
  const quarters = quartersBetween(`${year}-Q1`, `${year}-Q${quarter}`);
  const periods = quarters.filter((period) => targets.has(period) || asksFor(schedule, period) === true);
  const values = periods.map((period) => ({ period, value: targets.get(period) ?? null }));
  return overPeriods(values, { accumulation: "per-period", periods }).value;
}

/** The KPI target of a quarter: its own, in the fourth the year's; summed over the year so far for per-period KPIs. */
export function milestoneOf(definition: Definition, quarter: string): number | null {
  const parsed = parsePeriod(quarter);
  if (!parsed?.quarter) return definition.targets.get(quarter) ?? null;
  const year = parsed.quarter === 4 ? definition.targets.get(`${parsed.year}`) : undefined;
  if (definition.accumulation !== "per-period") return definition.targets.get(quarter) ?? year ?? null;
  return year ?? sumOfTargets(definition, parsed.year, parsed.quarter);
}

const finite = (time: number): number | null => (Number.isFinite(time) ? time : null);
