import { aarr, aarrEndPoints } from "./aarr.ts";
import { geometricMean, meanProgress } from "./aggregate/mean.ts";
import { overPeriods } from "./aggregate/periods.ts";
import { ratioOverPlaces } from "./aggregate/places.ts";
import { aggregateScores } from "./aggregate/scores.ts";
import { cagrRatio } from "./cagr-ratio.ts";
import { escap, escapParity } from "./escap.ts";
import { holt } from "./forecast/holt.ts";
import { holtDamped } from "./forecast/holt-damped.ts";
import { linear } from "./forecast/linear.ts";
import { logistic } from "./forecast/logistic.ts";
import { scenario } from "./forecast/scenario.ts";
import type { MethodId } from "./measure.ts";
import { pace, requiredCompound, requiredLinear } from "./pace.ts";
import { onScale } from "./scale.ts";
import { signOfChange } from "./sign-of-change.ts";
import { toMilestone } from "./to-milestone.ts";
import { toTarget } from "./to-target.ts";

/** A method as pages and docs print it beside a number: its name, its rule and where the rule is from. */
export interface MethodRule {
  id: MethodId;
  title: string;
  /** One line of plain text. B baseline, A actual, T target, M this period's target; b, t, Y their times; d = ±1 by direction. */
  formula: string;
  source: string;
  /** What it says in a sentence, for people who do not read formulas. */
  meaning: string;
  /** How to read the value: a share (1 = 100 %), a change a year, a rate a year, an index, or the KPI's own unit. */
  reads: "share" | "change a year" | "rate a year" | "index" | "own unit";
}

const house = "house rule";
const fpp = "Hyndman & Athanasopoulos, Forecasting: principles and practice";

/** Every method by its id, with the function that computes it. */
export const methods = {
  "to-target": {
    id: "to-target",
    title: "Progress to target",
    formula: "p = (A − B) / (T − B)",
    source: "IATI guidance on results",
    meaning: "Share of the way from baseline to target that has been gone.",
    reads: "share",
    compute: toTarget,
  },
  "to-milestone": {
    id: "to-milestone",
    title: "Progress to this period’s target",
    formula: "(A − B) / (M − B) for levels with a baseline, else A / M (M / A where a decrease is wanted)",
    source: house,
    meaning: "The actual of this period against what was planned for it; 100% is exactly as planned.",
    reads: "share",
    compute: toMilestone,
  },
  pace: {
    id: "pace",
    title: "Pace",
    formula: "p / ((t − b) / (Y − b)), p = (A − B) / (T − B); per-period KPIs A / (T·share of the year)",
    source: house,
    meaning: "Progress to target against the share of the time that has passed; 100% is exactly on the straight line.",
    reads: "share",
    compute: pace,
  },
  "required-linear": {
    id: "required-linear",
    title: "Change a year required from now on",
    formula: "(T − A) / (Y − t)",
    source: house,
    meaning: "How much the KPI has to change each year to meet its target in time.",
    reads: "change a year",
    compute: requiredLinear,
  },
  "required-compound": {
    id: "required-compound",
    title: "Growth a year required from now on",
    formula: "(T / A)^(1/(Y − t)) − 1",
    source: "compound annual growth rate",
    meaning: "By what rate the KPI has to grow each year to meet its target in time.",
    reads: "rate a year",
    compute: requiredCompound,
  },
  "cagr-ratio": {
    id: "cagr-ratio",
    title: "Growth against the growth required",
    formula:
      "s·d·g(A, B, t − b) / |g(T, B, Y − b)|, without a target s·d·g(A, B, t − b); g(v1, v0, n) = (v1 / v0)^(1/n) − 1; s = −1 if B < 0",
    source:
      "Statistics Canada, Progress measurement methodology for the SDGs, as in Open SDG; thresholds with a target as Eurostat’s",
    meaning: "Observed annual growth against the growth that would meet the target, scored from −5 to 5.",
    reads: "share",
    compute: cagrRatio,
  },
  escap: {
    id: "escap",
    title: "Current status index",
    formula: "d·10·(A − B) / |T − B|",
    source: "UN ESCAP, Asia and the Pacific SDG Progress Report, technical notes",
    meaning: "0 at the baseline, 10 at the target.",
    reads: "index",
    compute: escap,
  },
  "escap-parity": {
    id: "escap-parity",
    title: "Current status index of a parity ratio",
    formula: "10 − 10·|T − A|, T = 1 by default",
    source: "UN ESCAP, Asia and the Pacific SDG Progress Report, technical notes",
    meaning: "10 at parity, less on either side of it.",
    reads: "index",
    compute: escapParity,
  },
  aarr: {
    id: "aarr",
    title: "Average annual rate of reduction",
    formula: "1 − e^slope, slope of ln v on the year; from end points 1 − (A / B)^(1/(t − b))",
    source: "UNICEF, How to calculate average annual rate of reduction (AARR)",
    meaning: "By what rate the KPI has fallen each year; negative where it has risen.",
    reads: "rate a year",
    compute: aarr,
    fromEndPoints: aarrEndPoints,
  },
  scale: {
    id: "scale",
    title: "Steps of a scale",
    formula: "(step reached − step at the baseline) / (step of the target − step at the baseline)",
    source: house,
    meaning: "Share of the named steps that has been reached; yes is 100%, no is 0%.",
    reads: "share",
    compute: onScale,
  },
  "sign-of-change": {
    id: "sign-of-change",
    title: "Sign of change",
    formula: "d·sign(A − B)",
    source: house,
    meaning: "Whether a KPI without a target has moved as wanted since its baseline.",
    reads: "index",
    compute: signOfChange,
  },
  mean: {
    id: "mean",
    title: "Mean progress",
    formula: "Σ p / n; capped: every p within 0 … 1 first",
    source: house,
    meaning: "Mean progress of the KPIs of a result; capped, no KPI makes up for another.",
    reads: "share",
    compute: meanProgress,
  },
  "geometric-mean": {
    id: "geometric-mean",
    title: "Geometric mean progress",
    formula: "(p1 · p2 · … · pn)^(1/n)",
    source: house,
    meaning: "Mean progress that is 0 as soon as one KPI has not moved.",
    reads: "share",
    compute: geometricMean,
  },
  "ratio-of-sums": {
    id: "ratio-of-sums",
    title: "Ratio over places",
    formula: "Σ numerators / Σ denominators",
    source: house,
    meaning: "The ratio of all places together, larger places counting more.",
    reads: "share",
    compute: ratioOverPlaces,
  },
  "over-periods": {
    id: "over-periods",
    title: "Value of a span of periods",
    formula: "cumulative: last value; per period: sum; level: last value or mean",
    source: house,
    meaning: "A year from its quarters, by how the KPI accumulates.",
    reads: "own unit",
    compute: overPeriods,
  },
  "cagr-aggregate": {
    id: "cagr-aggregate",
    title: "Mean score",
    formula: "Σ scores / n, the mean of a nested group first",
    source: "Statistics Canada, Progress measurement methodology for the SDGs",
    meaning: "Score of an indicator of several series, from −5 to 5.",
    reads: "index",
    compute: aggregateScores,
  },
  linear: {
    id: "linear",
    title: "Linear forecast",
    formula: "ŷ = ȳ + slope·(x* − x̄); ŷ ± t·s·√(1 + 1/n + (x* − x̄)² / Sxx), n − 2 degrees of freedom",
    source: "simple linear regression",
    meaning: "The straight line through the actuals, carried on.",
    reads: "own unit",
    compute: linear,
  },
  holt: {
    id: "holt",
    title: "Holt’s forecast",
    formula: "l = α·y + (1 − α)(l + b); b = β·(l − l before) + (1 − β)·b; l + h·b",
    source: fpp,
    meaning: "Level and trend that follow the newest actuals most, carried on.",
    reads: "own unit",
    compute: holt,
  },
  "holt-damped": {
    id: "holt-damped",
    title: "Damped forecast",
    formula: "e = y − (l + φb); l = l + φb + αe; b = φb + βe; l + (φ + … + φ^h)·b",
    source: fpp,
    meaning: "As Holt’s, with a trend that flattens out.",
    reads: "own unit",
    compute: holtDamped,
  },
  logistic: {
    id: "logistic",
    title: "Levelling-off forecast",
    formula: "y = b1 / (1 + e^(b2 − b3·x)), least squares",
    source: "NIST Statistical Reference Datasets, Rat42",
    meaning: "Growth that levels off, as the spread of a technology does.",
    reads: "own unit",
    compute: logistic,
  },
  scenario: {
    id: "scenario",
    title: "Scenario",
    formula: "A + r·(start − t) + r′·(Y − start), r′ the changed rate, in proportion to the budget",
    source: house,
    meaning: "Where the KPI would get with another rate, budget or start.",
    reads: "own unit",
    compute: scenario,
  },
} as const satisfies Record<MethodId, MethodRule & { compute: unknown; fromEndPoints?: unknown }>;

/** What to print beside a number: `Pace: p / ((t − b) / (Y − b)), …`. */
export function ruleOf(id: MethodId): string {
  const { title, formula } = methods[id];
  return `${title}: ${formula}`;
}
