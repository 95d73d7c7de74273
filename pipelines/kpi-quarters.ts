import type { Framework, StatusBands } from "../rbm/framework/framework.ts";
import { comparePeriods, parsePeriod, periodEnd, periodStart, quartersBetween } from "../rbm/framework/period.ts";
import {
  asksFor,
  type Case,
  type Cause,
  isDue,
  type Judgement,
  judge,
  overPeriods,
  pace,
  reasons,
  type Schedule,
  toMilestone,
  toTarget,
} from "../rbm/progress/index.ts";
import type { Definition } from "./definitions.ts";
import type { KpiRow, StatusId } from "./tables/index.ts";
import { milestoneOf, type TargetPlan, targetPlan } from "./target-plan.ts";
import type { Total } from "./totals.ts";

/** What the quarters of a KPI are judged with. */
export interface JudgeContext {
  readonly framework: Framework;
  readonly quarters: readonly string[];
  /** ISO date as of which things are due. */
  readonly clock: string;
  readonly bands: StatusBands;
  /** Whether a schedule's figure for a quarter is due at the clock. */
  isDue(schedule: Schedule, quarter: string): boolean;
}

/** Quarters of the plan up to `through`; the clock and bands they are judged by. */
export function judgeContext(framework: Framework, through: string | null, clock: string | null): JudgeContext {
  const known = new Map<string, boolean>();
  const today = clock ?? framework.from;
  return {
    framework,
    quarters: through === null ? [] : quartersBetween(framework.from, through),
    clock: today,
    bands: framework.bands,
    isDue(schedule, quarter) {
      const key = `${schedule.frequency} ${schedule.lag} ${quarter}`;
      const due = known.get(key) ?? isDue(schedule, quarter, today) === true;
      known.set(key, due);
      return due;
    },
  };
}

/** Where a figure comes from; of the KPI itself where there is no figure yet. */
export type Source = Pick<KpiRow, "state" | "submission" | "sample">;

export interface KpiSeries {
  readonly priority: string;
  readonly definition: Definition;
  /** Totals by period. */
  readonly totals: ReadonlyMap<string, Total>;
  source(total: Total | null): Source;
}

/**
 * A KPI through the quarters of the plan. What is judged is the latest value so far, by the KPI target of its own
 * period; once a later figure is overdue the status is "no data". An annual KPI keeps its year's status until the
 * next one is due. Per-period KPIs count from the start of the year against the year's target.
 */
export function kpiQuarters({ priority, definition, totals, source }: KpiSeries, context: JudgeContext): KpiRow[] {
  const plan = targetPlan(definition);
  const rows: KpiRow[] = [];
  let last = lastBefore(context.framework.from, totals);
  let lastDue: string | null = null;
  for (const quarter of context.quarters) {
    const own = ownTotal(quarter, totals);
    const exempt = own?.total.status === "Cannot exist";
    const due = !exempt && context.isDue(definition.schedule, quarter);
    if (own !== null && (own.total.value !== null || exempt)) last = own;
    if (due) lastDue = quarter;
    const latest = latestOf(definition, last, quarter, totals);
    const given = caseOf(definition, plan, latest, lastDue !== null);
    const overdue = lastDue !== null && (last === null || periodEnd(last.period) < periodEnd(lastDue));
    const judged = judge(overdue ? { ...given, actual: null, due: true } : given, { bands: context.bands });
    const progress = toTarget(given);
    const paced = judged.measure.method === "pace" && !overdue ? judged.measure : pace(given);
    const { state, submission, sample } = source(last?.total ?? null);
    const status = statusOf(definition, judged, given, overdue);
    rows.push({
      priority,
      kpi: definition.kpi,
      title: definition.title,
      unit: definition.unit,
      measure: definition.measure,
      direction: definition.direction,
      accumulation: definition.accumulation,
      result: definition.result,
      period: quarter,
      time: periodEnd(quarter),
      value: own?.total.value ?? null,
      latest: latest.value,
      latest_period: latest.value === null ? null : latest.period,
      due,
      reported: own !== null && own.total.value !== null,
      baseline: definition.baseline,
      baseline_period: definition.baselinePeriod,
      baseline_status: definition.baselineStatus,
      methodology_status: definition.methodologyStatus,
      target: plan.last?.target ?? null,
      target_period: plan.last?.period ?? null,
      milestone: milestoneOf(definition, quarter),
      progress: progress.value,
      capped: progress.value === null ? null : Math.min(1, Math.max(0, progress.value)),
      pace: paced.value,
      to_milestone: given.milestone == null ? null : toMilestone(given).value,
      status,
      status_method: methodOf(judged, status),
      reason: reasonOf(definition, latest.cause, overdue, judged, progress.cause, given),
      state,
      submission,
      sample,
    });
  }
  return rows;
}

/** The last figure of a series that began before the plan. */
function lastBefore(from: string, totals: ReadonlyMap<string, Total>): { period: string; total: Total } | null {
  let last: { period: string; total: Total } | null = null;
  for (const [period, total] of totals) {
    if (total.value === null || !(periodEnd(period) <= periodStart(from))) continue;
    if (last === null || comparePeriods(last.period, period) < 0) last = { period, total };
  }
  return last;
}

/** A quarter's total; in the fourth, the year's where the quarter has none. */
function ownTotal(quarter: string, totals: ReadonlyMap<string, Total>): { period: string; total: Total } | null {
  const total = totals.get(quarter);
  if (total) return { period: quarter, total };
  const year = quarter.endsWith("-Q4") ? quarter.slice(0, 4) : null;
  const ofYear = year === null ? undefined : totals.get(year);
  return year !== null && ofYear ? { period: year, total: ofYear } : null;
}

interface Latest {
  readonly value: number | null;
  readonly period: string | null;
  readonly cause: Cause | null;
  readonly exempt: boolean;
}

/** The latest value; for per-period KPIs the year to date, which a missing quarter leaves without a value. */
function latestOf(
  definition: Definition,
  last: { readonly period: string; readonly total: Total } | null,
  quarter: string,
  totals: ReadonlyMap<string, Total>,
): Latest {
  if (last === null) return { value: null, period: null, cause: "no-actual", exempt: false };
  const { period, total } = last;
  const exempt = total.status === "Cannot exist";
  if (exempt || definition.accumulation !== "per-period") {
    return { value: total.value, period, cause: total.value === null ? (total.cause ?? "no-actual") : null, exempt };
  }
  const parsed = parsePeriod(period);
  const year = parsed?.year ?? Number(quarter.slice(0, 4));
  const ofYear = totals.get(`${year}`);
  if (ofYear && ofYear.value !== null && (parsed?.quarter ?? 4) === 4) {
    return { value: ofYear.value, period: `${year}`, cause: null, exempt };
  }
  const periods = quartersBetween(`${year}-Q1`, period).filter(
    (one) => totals.has(one) || asksFor(definition.schedule, one) === true,
  );
  const values = periods.map((one) => ({ period: one, value: totals.get(one)?.value ?? null }));
  const sum = overPeriods(values, { accumulation: "per-period", periods });
  return { value: sum.value, period, cause: sum.cause, exempt };
}

/** The KPI as rbm/progress takes it. Per-period KPIs start each year at 0 and end it at the year's target. */
function caseOf(definition: Definition, plan: TargetPlan, latest: Latest, due: boolean): Case {
  const { direction, accumulation } = definition;
  const period = latest.period;
  const time = period === null ? null : periodEnd(period);
  const summed = accumulation === "per-period";
  const year = summed && period !== null ? Number(period.slice(0, 4)) : null;
  const target = year === null ? (plan.last?.target ?? null) : plan.ofYear(year);
  const whole = !summed || (year !== null && time === year + 1);
  const fromZero = summed && direction === "increase" && target !== null;
  return {
    actual: latest.value,
    time,
    milestone: period === null ? null : milestoneOf(definition, period),
    direction,
    accumulation,
    applicable: !latest.exempt,
    due,
    target,
    targetTime: summed ? (year === null ? null : year + 1) : plan.time,
    baseline: fromZero ? 0 : whole ? plan.baseline : null,
    baselineTime: fromZero ? year : whole ? plan.baselineTime : null,
  };
}

/** A sum that is to stay low is judged at the year's end, unless its quarters have KPI targets. */
const waitsForYearEnd = (definition: Definition, given: Case): boolean =>
  definition.accumulation === "per-period" &&
  definition.direction === "decrease" &&
  given.actual != null &&
  given.milestone == null &&
  given.target != null &&
  (given.time ?? 0) < (given.targetTime ?? 0);

function statusOf(definition: Definition, judged: Judgement, given: Case, overdue: boolean): StatusId {
  if (!overdue && waitsForYearEnd(definition, given)) return "not due";
  return judged.ifAccepted === "provisional" ? "no data" : judged.ifAccepted;
}

function methodOf({ measure }: Judgement, status: StatusId): string | null {
  if (status !== "achieved" && status !== "on track" && status !== "at risk" && status !== "off track") return null;
  return measure.method === "sign-of-change" ? "direction of change" : measure.method;
}

function reasonOf(
  definition: Definition,
  latest: Cause | null,
  overdue: boolean,
  judged: Judgement,
  progress: Cause | null,
  given: Case,
): string | null {
  if (given.applicable === false) return null;
  if (latest !== null && latest !== "no-actual") return reasons[latest];
  if (overdue) return reasons["no-actual"];
  if (latest !== null) return reasons[latest];
  if (waitsForYearEnd(definition, given)) return YEAR_END;
  return progress === null ? judged.measure.reason : reasons[progress];
}

const YEAR_END =
  "A sum that is to stay low is judged at the end of the year. Give its quarters KPI targets to judge it before.";
