import type { CagrStatus } from "../cagr-ratio.ts";
import { type Measure, measured, unmeasured } from "../measure.ts";
import type { MethodRule } from "../method-rule.ts";

/** A series' score, or a group of series that counts as one. Groups nest to any depth. */
export type Scores = { score: number | null; status: CagrStatus } | readonly Scores[];

/** An indicator's score from those of its series. */
export interface ScoreMeasure extends Measure {
  score: number | null;
  status: CagrStatus;
}

export const aggregateScoresRule = {
  id: "cagr-aggregate",
  title: "Mean score",
  formula: "Σ scores / n, the mean of a nested group first",
  source: "Statistics Canada, Progress measurement methodology for the SDGs",
  meaning: "Score of an indicator of several series, from −5 to 5.",
  reads: "index",
} as const satisfies MethodRule;

/**
 * Mean of the series' scores, the mean of a nested group first; ≥ 2.5 substantial, ≥ 0 moderate, ≥ −2.5 limited.
 * "Target achieved" only where every series with a score has achieved its target. Series without a score are left out.
 *
 * Source: Statistics Canada, Progress measurement methodology for the SDGs, aggregated progress status.
 */
export function aggregateScores(scores: Scores): ScoreMeasure {
  const all = fold(scores);
  if (all === null)
    return { ...unmeasured("cagr-aggregate", "nothing-to-aggregate"), score: null, status: "not available" };
  const measure = measured("cagr-aggregate", all.score);
  const status = measure.value === null ? "not available" : all.achieved ? "target achieved" : statusOf(all.score);
  return { ...measure, score: measure.value, status };
}

function fold(scores: Scores): { score: number; achieved: boolean } | null {
  if ("score" in scores) {
    return scores.score === null ? null : { score: scores.score, achieved: scores.status === "target achieved" };
  }
  const parts = scores.map(fold).filter((part) => part !== null);
  if (parts.length === 0) return null;
  const score = parts.reduce((sum, part) => sum + part.score, 0) / parts.length;
  return { score, achieved: parts.every((part) => part.achieved) };
}

function statusOf(score: number): CagrStatus {
  if (score >= 2.5) return "substantial";
  if (score >= 0) return "moderate";
  return score >= -2.5 ? "limited" : "deterioration";
}
