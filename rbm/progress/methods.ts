import { aarr, aarrEndPoints, aarrRule } from "./aarr.ts";
import { geometricMean, geometricMeanRule } from "./aggregate/geometric-mean.ts";
import { meanProgress, meanProgressRule } from "./aggregate/mean.ts";
import { overPeriods, overPeriodsRule } from "./aggregate/periods.ts";
import { ratioOverPlaces, ratioOverPlacesRule } from "./aggregate/places.ts";
import { aggregateScores, aggregateScoresRule } from "./aggregate/scores.ts";
import { cagrRatio, cagrRatioRule } from "./cagr-ratio.ts";
import { escap, escapRule } from "./escap.ts";
import { escapParity, escapParityRule } from "./escap-parity.ts";
import { holt, holtRule } from "./forecast/holt.ts";
import { holtDamped, holtDampedRule } from "./forecast/holt-damped.ts";
import { linear, linearRule } from "./forecast/linear.ts";
import { logistic, logisticRule } from "./forecast/logistic.ts";
import { scenario, scenarioRule } from "./forecast/scenario.ts";
import type { MethodId } from "./measure.ts";
import type { MethodRule } from "./method-rule.ts";
import { pace, paceRule } from "./pace.ts";
import { requiredCompound, requiredCompoundRule } from "./required-compound.ts";
import { requiredLinear, requiredLinearRule } from "./required-linear.ts";
import { onScale, onScaleRule } from "./scale.ts";
import { signOfChange, signOfChangeRule } from "./sign-of-change.ts";
import { toMilestone, toMilestoneRule } from "./to-milestone.ts";
import { toTarget, toTargetRule } from "./to-target.ts";

/** Every method by its id: its rule as it is printed, and the function that computes it. */
export const methods = {
  "to-target": { ...toTargetRule, compute: toTarget },
  "to-milestone": { ...toMilestoneRule, compute: toMilestone },
  pace: { ...paceRule, compute: pace },
  "required-linear": { ...requiredLinearRule, compute: requiredLinear },
  "required-compound": { ...requiredCompoundRule, compute: requiredCompound },
  "cagr-ratio": { ...cagrRatioRule, compute: cagrRatio },
  escap: { ...escapRule, compute: escap },
  "escap-parity": { ...escapParityRule, compute: escapParity },
  aarr: { ...aarrRule, compute: aarr, fromEndPoints: aarrEndPoints },
  scale: { ...onScaleRule, compute: onScale },
  "sign-of-change": { ...signOfChangeRule, compute: signOfChange },
  mean: { ...meanProgressRule, compute: meanProgress },
  "geometric-mean": { ...geometricMeanRule, compute: geometricMean },
  "ratio-of-sums": { ...ratioOverPlacesRule, compute: ratioOverPlaces },
  "over-periods": { ...overPeriodsRule, compute: overPeriods },
  "cagr-aggregate": { ...aggregateScoresRule, compute: aggregateScores },
  linear: { ...linearRule, compute: linear },
  holt: { ...holtRule, compute: holt },
  "holt-damped": { ...holtDampedRule, compute: holtDamped },
  logistic: { ...logisticRule, compute: logistic },
  scenario: { ...scenarioRule, compute: scenario },
} as const satisfies Record<MethodId, MethodRule & { compute: unknown; fromEndPoints?: unknown }>;

/** What to print beside a number: `Pace: p / ((t − b) / (Y − b)), …`. */
export function ruleOf(id: MethodId): string {
  const { title, formula } = methods[id];
  return `${title}: ${formula}`;
}
