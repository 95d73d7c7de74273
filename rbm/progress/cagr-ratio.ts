import { type Measure, measured, unmeasured } from "./measure.ts";
import type { MethodRule } from "./method-rule.ts";
import { need, type Reading, reached } from "./reading.ts";
import type { Cause } from "./reasons.ts";

export type CagrStatus = "target achieved" | "substantial" | "moderate" | "limited" | "deterioration" | "not available";

export interface CagrMeasure extends Measure {
  /** −5 … 5; null where not available. A target already reached scores 5 whatever the growth was. */
  score: number | null;
  status: CagrStatus;
  /** Observed annual growth g(A, B, t − b), before sign and direction. */
  growth: number | null;
  /** Annual growth that would have met the target, g(T, B, Y − b). Null without a target. */
  requiredGrowth: number | null;
  /** By how much a natural limit lowers the thresholds, 0 … 1. 1 with a target, or without a limit. */
  limitFactor: number;
}

export const cagrRatioRule = {
  id: "cagr-ratio",
  title: "Growth against the growth required",
  formula:
    "s·d·g(A, B, t − b) / |g(T, B, Y − b)|, without a target s·d·g(A, B, t − b); g(v1, v0, n) = (v1 / v0)^(1/n) − 1; s = −1 if B < 0",
  source:
    "Statistics Canada, Progress measurement methodology for the SDGs, as in Open SDG; thresholds with a target as Eurostat’s",
  meaning: "Observed annual growth against the growth that would meet the target, scored from −5 to 5.",
  reads: "share",
} as const satisfies MethodRule;

/**
 * Observed compound annual growth against the growth the target requires, with a score and a status.
 * g(v1, v0, n) = (v1 / v0)^(1/n) − 1; s = −1 where B < 0; d = ±1 by direction; a target of 0 counts as 0.001.
 * - With a target: s·d·g(A, B, t − b) / |g(T, B, Y − b)|; ≥ 0.95 substantial, ≥ 0.6 moderate, ≥ 0 limited.
 * - Without: s·d·g(A, B, t − b) against 1.5 %, 0.5 % and 0 a year, lowered by k near a natural limit.
 * A target already reached is "target achieved" with score 5, even where the ratio has no value.
 * Not available: B = 0, A or T on the other side of 0, less than one year, `maintain`, or no direction.
 *
 * Source: Statistics Canada, Progress measurement methodology for the SDGs, as computed by Open SDG; thresholds with
 * a target as in Eurostat's SDG monitoring report. Where figures published elsewhere differ:
 * - Some versions of Open SDG count a baseline of 0 as 0.001; its first ones had no limit, and thresholds of 1 % and −1 %.
 * - The United Nations' progress chart (technical note 2023) compares the value expected from the observed growth,
 *   A·(1 + g)^(Y − t), with the way from baseline to target, at 0.95 and 0.1, and 2 % and 0.5 % a year without a target.
 */
export function cagrRatio(reading: Reading): CagrMeasure {
  const target = reading.target === 0 ? 0.001 : reading.target;
  const given = { ...reading, target };
  const measure = target == null ? withoutTarget(given) : withTarget(given, target);
  const achieved = reading.direction !== "maintain" && reached(given) === true;
  return achieved ? { ...measure, score: 5, status: "target achieved" } : measure;
}

const growth = (v1: number, v0: number, years: number) => (v1 / v0) ** (1 / years) - 1;

function withTarget(reading: Reading, target: number): CagrMeasure {
  const observed = observedGrowth(reading);
  if (observed.cause !== null) return notAvailable(observed.cause);
  const given = need(reading, "target", "targetTime");
  if (given.cause !== null) return notAvailable(given.cause);
  const years = given.targetTime - observed.baselineTime;
  if (years <= 0) return notAvailable("target-time-not-after");
  if (Math.sign(target) === -Math.sign(observed.baseline)) return notAvailable("signs-differ");
  const requiredGrowth = growth(target, observed.baseline, years);
  if (requiredGrowth === 0) return notAvailable("required-rate-zero");
  const ratio = measured("cagr-ratio", observed.wanted / Math.abs(requiredGrowth));
  if (ratio.value === null) return notAvailable("out-of-range");
  const pv = ratio.value;
  const score = pv >= 0.6 ? Math.min(7.1429 * pv - 4.2857, 5) : Math.max(4.1667 * pv - 2.5, -5);
  return { ...ratio, score, status: band(pv, 0.95, 0.6), growth: observed.growth, requiredGrowth, limitFactor: 1 };
}

function withoutTarget(reading: Reading): CagrMeasure {
  const observed = observedGrowth(reading);
  if (observed.cause !== null) return notAvailable(observed.cause);
  if (reading.limit != null && !Number.isFinite(reading.limit)) return notAvailable("not-a-number");
  const result = measured("cagr-ratio", observed.wanted);
  if (result.value === null) return notAvailable("out-of-range");
  const k = reading.limit == null ? 1 : nearLimit(Math.abs(observed.baseline), Math.abs(reading.limit));
  const pv = result.value;
  const status = band(pv, 0.015 * k, 0.005 * k);
  return {
    ...result,
    score: scoreOfGrowth(pv, k),
    status,
    growth: observed.growth,
    requiredGrowth: null,
    limitFactor: k,
  };
}

/** What growth is possible so near a limit: 1 far from it, 0 at it, alike on both sides. */
function nearLimit(baseline: number, limit: number): number {
  if (baseline >= 2 * limit) return 1;
  return 1 - (baseline <= limit ? baseline / limit : (2 * limit - baseline) / limit) ** 4.44;
}

function scoreOfGrowth(pv: number, k: number): number {
  if (pv < 0) return Math.max(125 * pv - 2.5, -5);
  if (k === 0) return 5;
  const x = pv / k;
  if (pv >= 0.015 * k) return Math.min(500 * x - 5, 5);
  if (pv >= 0.005 * k) return 250 * x - 1.25;
  return 500 * x - 2.5;
}

function band(pv: number, high: number, middle: number): CagrStatus {
  if (pv >= high) return "substantial";
  if (pv >= middle) return "moderate";
  return pv >= 0 ? "limited" : "deterioration";
}

/** Observed growth, and the same signed so that positive is wanted. */
function observedGrowth(
  reading: Reading,
): { cause: null; growth: number; wanted: number; baseline: number; baselineTime: number } | { cause: Cause } {
  const given = need(reading, "actual", "baseline", "time", "baselineTime");
  if (given.cause !== null) return given;
  const { actual, baseline, time, baselineTime } = given;
  if (reading.direction == null) return { cause: "no-direction" };
  if (reading.direction === "maintain") return { cause: "maintain-has-no-rate" };
  if (baselineTime > time) return { cause: "baseline-after-actual" };
  if (time - baselineTime < 1) return { cause: "under-one-year" };
  if (baseline === 0) return { cause: "baseline-zero" };
  if (Math.sign(actual) === -Math.sign(baseline)) return { cause: "signs-differ" };
  const g = growth(actual, baseline, time - baselineTime);
  const d = reading.direction === "increase" ? 1 : -1;
  return { cause: null, growth: g, wanted: Math.sign(baseline) * d * g, baseline, baselineTime };
}

function notAvailable(cause: Cause): CagrMeasure {
  const none = unmeasured("cagr-ratio", cause);
  return { ...none, score: null, status: "not available", growth: null, requiredGrowth: null, limitFactor: 1 };
}
