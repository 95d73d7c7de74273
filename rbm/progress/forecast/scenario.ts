import type { Direction } from "../../framework/framework.ts";
import { type Measure, measured, unmeasured } from "../measure.ts";
import { drawT, type Random, seeded } from "../numeric/random.ts";
import { probabilityOfMeeting } from "./forecast.ts";

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

export interface Simulation {
  /** Share of the draws that meet the target. Null without one. */
  pMeet: number | null;
  /** The same by formula: what the draws must come close to. */
  closedForm: number | null;
  mean: number;
  /** The values below which 10, 25, 50, 75 and 90 per cent of the draws lie. */
  quantiles: { p10: number; p25: number; p50: number; p75: number; p90: number };
  draws: number;
}

export interface SimulationOptions {
  target?: number | null;
  direction?: Direction | null;
  better?: "higher" | "lower";
  /** 10 000 by default. */
  draws?: number;
  /** The same seed gives the same draws. 1 by default. */
  seed?: number;
}

/** Draws from an outlook or a forecast, with Student's t around its value. Null where it has no value. */
export function simulate(
  outlook: { value: number | null; error: number | null; df: number | null },
  options: SimulationOptions = {},
): Simulation | null {
  const { value, error } = outlook;
  if (value === null || error === null) return null;
  const df = outlook.df ?? Number.POSITIVE_INFINITY;
  const draws = Math.max(1, Math.floor(options.draws ?? 10_000));
  const random: Random = seeded(options.seed ?? 1);
  const drawn = Float64Array.from({ length: draws }, () => value + error * drawT(random, df)).sort();
  const quantile = (p: number) => drawn[Math.min(draws - 1, Math.floor(p * draws))] ?? value;
  const target = options.target ?? null;
  const closedForm = target === null ? null : probabilityOfMeeting(value, error, df, { ...options, target });
  return {
    pMeet: target === null ? null : shareMeeting(drawn, target, options),
    closedForm,
    mean: drawn.reduce((sum, drawnValue) => sum + drawnValue / draws, 0),
    quantiles: { p10: quantile(0.1), p25: quantile(0.25), p50: quantile(0.5), p75: quantile(0.75), p90: quantile(0.9) },
    draws,
  };
}

function shareMeeting(drawn: Float64Array, target: number, { direction, better }: SimulationOptions): number {
  const low = direction === "decrease" || (direction === "maintain" && better === "lower");
  return drawn.reduce((count, value) => count + (low ? +(value <= target) : +(value >= target)), 0) / drawn.length;
}
