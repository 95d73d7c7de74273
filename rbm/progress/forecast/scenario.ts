import { type Measure, measured, unmeasured } from "../measure.ts";
import type { MethodRule } from "../method-rule.ts";

/** Where a KPI stands and how it has moved, from its latest actual and a fitted trend. */
export interface Course {
  /** Latest actual, and the time it is about in decimal years. */
  actual: number;
  time: number;
  /** Change a year so far. */
  annualChange: number;
  /** Standard error of that change; 0 where it is taken as certain. */
  changeError: number;
  /** Standard error of a single value around the trend. */
  error: number;
  /** Degrees of freedom of both errors; infinite (normal) by default. */
  df?: number;
}

/** What a planner changes. What is left out stays as it was. */
export interface Change {
  /** Change a year from the start on, instead of the course's own. */
  annualChange?: number;
  /** Budget as a share of the present one: 1.2 is a fifth more. The change a year is taken to follow in proportion. */
  budgetShare?: number;
  /** Time from which the change takes effect; until then the course goes on. Now by default. */
  start?: number;
}

export interface Outlook extends Measure {
  /** Standard error of the value. */
  error: number | null;
  df: number;
}

export const scenarioRule = {
  id: "scenario",
  title: "Scenario",
  formula: "A + r·(start − t) + r′·(Y − start), r′ the changed rate, in proportion to the budget",
  source: "house rule",
  meaning: "Where the KPI would get with another rate, budget or start.",
  reads: "own unit",
} as const satisfies MethodRule;

/**
 * Value at a time under a changed course: A + r·(start − t) + r'·(at − start), r' the new change a year.
 * Its error is √(s² + (s_r·w)²), w the years weighted by how much of the course's own change each keeps; a change a
 * year that is set by hand is taken as certain. That budget and change go in proportion is an assumption: say so.
 */
export function scenario(course: Course, change: Change, at: number): Outlook {
  const df = course.df ?? Number.POSITIVE_INFINITY;
  const none = (cause: Parameters<typeof unmeasured>[1]): Outlook => ({
    ...unmeasured("scenario", cause),
    error: null,
    df,
  });
  const { actual, time, annualChange, changeError, error } = course;
  const { budgetShare = 1, start = time } = change;
  const inputs = [actual, time, annualChange, changeError, error, budgetShare, start, at, change.annualChange ?? 0];
  if (!inputs.every(Number.isFinite)) return none("not-a-number");
  if (changeError < 0 || error < 0 || !(df > 0)) return none("bad-parameters");
  if (at < time) return none("not-after-data");
  const from = Math.min(Math.max(start, time), at);
  const own = change.annualChange === undefined ? 1 : 0;
  const afterwards = (change.annualChange ?? annualChange) * budgetShare;
  const value = actual + annualChange * (from - time) + afterwards * (at - from);
  const weight = from - time + own * budgetShare * (at - from);
  const point = measured("scenario", value);
  return point.value === null ? none("out-of-range") : { ...point, error: Math.hypot(error, changeError * weight), df };
}
