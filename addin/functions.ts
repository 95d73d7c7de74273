import type { Direction } from "../rbm/framework/framework.ts";
import { isPeriod, periodEnd } from "../rbm/framework/period.ts";
import { directionOf, judge, linear, type Measure, pace, type Reading, toTarget } from "../rbm/progress/index.ts";

/** What a cell hands to a custom function: with the type `any` a blank stays a blank and is no 0. */
export type Given = string | number | boolean | null | undefined;

/** Why a function has no value. `#N/A` where something is missing, `#VALUE!` where something is not what it has to be. */
export class NoValue extends Error {
  constructor(
    readonly kind: "missing" | "wrong",
    message: string,
  ) {
    super(message);
  }
}

const blank = (given: Given): given is null | undefined | "" => given === null || given === undefined || given === "";

function number(given: Given, name: string): number | null {
  if (blank(given)) return null;
  if (typeof given === "number") return given;
  throw new NoValue("wrong", `${name} has to be a number.`);
}

/** A quarter or year (`2021-Q3`, `2021`) as its end, or a decimal year as it is. */
function time(given: Given, name: string): number | null {
  if (blank(given)) return null;
  const text = String(given).trim();
  if (isPeriod(text)) return periodEnd(text);
  if (typeof given === "number") return given;
  throw new NoValue("wrong", `${name} has to be a period such as 2021-Q3, or a year.`);
}

function numberOf({ value, reason }: Measure): number {
  if (value === null) throw new NoValue("missing", reason ?? "There is no value.");
  return value;
}

function directionFrom(given: Given, baseline: number | null, target: number | null): Direction | null {
  if (!blank(given)) {
    const direction = directionOf(String(given));
    if (!direction) throw new NoValue("wrong", "Direction has to be Increase, Decrease or Maintain.");
    return direction;
  }
  if (baseline === null || target === null || baseline === target) return null;
  return target > baseline ? "increase" : "decrease";
}

interface Timed {
  readonly baselinePeriod: Given;
  readonly targetPeriod: Given;
  readonly period: Given;
  readonly direction?: Given;
}

function reading(baseline: Given, target: Given, actual: Given, when?: Timed): Reading {
  const values = {
    baseline: number(baseline, "Baseline"),
    target: number(target, "Target"),
    actual: number(actual, "Actual"),
  };
  return {
    ...values,
    direction: directionFrom(when?.direction, values.baseline, values.target),
    ...(when && {
      baselineTime: time(when.baselinePeriod, "Baseline period"),
      targetTime: time(when.targetPeriod, "Target period"),
      time: time(when.period, "Period"),
    }),
  };
}

/** Share of the way from baseline to target, 1 at the target. */
export const progress = (baseline: Given, target: Given, actual: Given): number =>
  numberOf(toTarget(reading(baseline, target, actual)));

/** Progress over the share of time elapsed, 1 on the straight line. */
export const paceOf = (
  baseline: Given,
  target: Given,
  actual: Given,
  baselinePeriod: Given,
  targetPeriod: Given,
  period: Given,
): number => numberOf(pace(reading(baseline, target, actual, { baselinePeriod, targetPeriod, period })));

/** `on track`, `at risk`, `off track`, `achieved` and so on, by the default bands. */
export const status = (
  baseline: Given,
  target: Given,
  actual: Given,
  baselinePeriod: Given,
  targetPeriod: Given,
  period: Given,
  direction?: Given,
): string => judge(reading(baseline, target, actual, { baselinePeriod, targetPeriod, period, direction })).status;

/** Value of a least-squares line through the figures at a later period. */
export function forecast(
  periods: readonly (readonly Given[])[],
  values: readonly (readonly Given[])[],
  at: Given,
): number {
  const times = periods.flat();
  const figures = values.flat();
  if (times.length !== figures.length) throw new NoValue("wrong", "There have to be as many periods as values.");
  const series = times.flatMap((period, i) => {
    const when = time(period, "Period");
    return when === null ? [] : [{ time: when, value: number(figures[i], "Value") }];
  });
  const until = time(at, "Period");
  if (until === null) throw new NoValue("missing", "Say which period to forecast.");
  return numberOf(linear(series, { at: until }));
}

/** The names in functions.json. */
export const FUNCTIONS = { PROGRESS: progress, PACE: paceOf, STATUS: status, FORECAST: forecast } as const;
