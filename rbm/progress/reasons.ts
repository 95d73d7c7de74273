/** Why a figure is missing, in the reader's words: what is the matter and what to do next. One file a language. */
export const reasons = {
  "no-actual": "There is no actual for this period. Report one, or say why there is none.",
  "no-baseline": "There is no baseline. Give the value the KPI started from, or say when it will be established.",
  "no-target": "There is no target. Set one for the KPI.",
  "no-milestone": "There is no target for this period. Set one, or judge the KPI by its pace.",
  "no-direction": "The KPI does not say whether an increase or a decrease is wanted. Choose its direction.",
  "no-time": "The period of the actual is not known. Give the period the value is about.",
  "no-baseline-time": "The date of the baseline is not known. Give the year or the period it is about.",
  "no-target-time": "The date of the target is not known. Give the year by which it is to be met.",
  "not-a-number": "One of the values is not a finite number. Correct it in the workbook.",
  "percent-or-share":
    "Some values of the KPI have a percent sign and this one has none, so it could be a share or percent. Write all of them alike.",
  "not-a-year": "The year cannot be read. Write it as 2021, 2021-Q3 or 2021-09-30.",
  "not-a-period": "The period is not one that can be read. Write it as 2021 or 2021-Q3.",
  "not-a-direction": "The direction cannot be read. Write increase, decrease or maintain.",
  "target-is-baseline":
    "The target equals the baseline, so there is no way to go. Choose the direction “maintain”, or correct one of them.",
  "target-against-direction":
    "The target lies on the other side of the baseline than the direction says. Correct the target, the baseline or the direction.",
  "maintain-has-no-rate": "The KPI is to be maintained: this method measures movement. Use progress to target.",
  "no-time-elapsed": "No time has passed since the baseline, so there is no pace yet.",
  "target-time-not-after": "The target is not dated after the baseline. Correct one of the dates.",
  "target-time-passed": "The target’s date has passed, so no rate can be required from now on.",
  "baseline-after-actual": "The baseline is dated after the actual. Correct one of the dates.",
  "under-one-year": "Less than one year lies between baseline and actual: an annual growth rate needs at least one.",
  "baseline-zero": "The baseline is 0, from which no growth rate can be computed. Use progress to target.",
  "signs-differ": "The values are on both sides of 0, where a growth rate is undefined. Use progress to target.",
  "not-positive": "One of the values is 0 or negative, for which this method is undefined. Use another method.",
  "required-rate-zero": "The rate required to meet the target is 0, so nothing can be divided by it.",
  "divided-by-zero": "The share would divide by 0. Compare the two values themselves.",
  "out-of-range": "The values are too large or too close together for the result to be a number. Correct the values.",
  "missing-period": "A period inside the span has no value, so the span has no total. Report the missing period.",
  "missing-part": "A numerator or a denominator is missing. Report both for every place.",
  "denominator-zero": "The denominators add up to 0. Correct them.",
  "nothing-to-aggregate": "None of the parts has a value, so there is nothing to aggregate.",
  "negative-part": "One of the parts is negative, for which a geometric mean is undefined. Use the mean.",
  "not-a-step": "The value is not a step of the KPI’s scale. Choose one from the list.",
  "scale-too-short": "The KPI’s scale needs at least two different steps.",
  "too-few-points": "There are too few values for this forecast. Report more periods, or use a simpler method.",
  "one-time-only": "All values are about the same time, so there is no trend.",
  "uneven-steps": "The values are not evenly spaced in time, which this forecast needs. Use the linear one.",
  "not-after-data": "The forecast date is not after the last value by whole steps. Choose a later period.",
  "bad-parameters": "The parameters of the forecast are outside their limits. Leave them out to have them fitted.",
  "shape-unknown":
    "The values do not show the shape of the curve: they jump in one step, hardly bend, or scatter. Report more periods, or use the linear forecast.",
  "no-fit": "No curve of this form fits the values. Use the linear forecast.",
} as const;

/** Stable id of the cause of a missing figure; code compares this, people read the reason. */
export type Cause = keyof typeof reasons;
