import { type Cause, reasons } from "./reasons.ts";

/** Every way a number in this folder comes about; `methods` says title, formula and source of each. */
export type MethodId =
  | "to-target"
  | "to-milestone"
  | "pace"
  | "required-linear"
  | "required-compound"
  | "cagr-ratio"
  | "escap"
  | "escap-parity"
  | "aarr"
  | "scale"
  | "sign-of-change"
  | "mean"
  | "geometric-mean"
  | "ratio-of-sums"
  | "over-periods"
  | "cagr-aggregate"
  | "linear"
  | "holt"
  | "holt-damped"
  | "logistic"
  | "scenario";

/** A computed number, or null with the reason there is none. Never NaN or infinite. */
export interface Measure {
  value: number | null;
  /** What a reader is told where there is no value; null where there is one. */
  reason: string | null;
  /** Stable id of that reason. */
  cause: Cause | null;
  /** How the value was computed: to be shown wherever the value is. */
  method: MethodId;
}

/** A measure with a value, unless the arithmetic left the finite numbers. −0 becomes 0. */
export function measured(method: MethodId, value: number): Measure {
  if (!Number.isFinite(value)) return unmeasured(method, "out-of-range");
  return { value: value === 0 ? 0 : value, reason: null, cause: null, method };
}

/** A measure without a value. */
export function unmeasured(method: MethodId, cause: Cause): Measure {
  return { value: null, reason: reasons[cause], cause, method };
}
