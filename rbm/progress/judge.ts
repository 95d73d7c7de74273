import type { StatusBands } from "../framework/framework.ts";
import type { Measure } from "./measure.ts";
import { pace } from "./pace.ts";
import { reached, sense } from "./reading.ts";
import type { Cause } from "./reasons.ts";
import { signOfChange } from "./sign-of-change.ts";
import { bandOf, bandRule, bands, type Status } from "./status.ts";
import { type MilestoneReading, toMilestone } from "./to-milestone.ts";
import { toTarget } from "./to-target.ts";

/** A KPI in a period, with what is known of the report itself. */
export interface Case extends MilestoneReading {
  /** False where the KPI does not apply to this place or period. True by default. */
  applicable?: boolean;
  /** False where frequency or lag do not ask for a value yet (see `isDue`). True by default. */
  due?: boolean;
  /** True where the value was pushed but not yet accepted. */
  provisional?: boolean;
}

export interface JudgeOptions {
  /** The framework's bands. The preset `default` by default. */
  bands?: StatusBands;
  /** What a KPI without any target gets: a status by its sign of change, or "no target". The first by default. */
  withoutTarget?: "sign-of-change" | "no target";
}

export interface Judgement {
  status: Status;
  /** What the status would be if the value were accepted; the same as `status` unless that is provisional. */
  ifAccepted: Status;
  /** The number the status is read off. */
  measure: Measure;
  /** The rule in one line, to be shown beside the status. */
  rule: string;
}

/**
 * Status of a KPI in a period: by to-milestone where the period has a KPI target, else by pace, else (no target at
 * all) by the sign of change: as wanted is on track, unchanged at risk, against off track.
 * Achieved once the actual is at least as good as the final target. A KPI to be maintained is achieved or off track.
 */
export function judge(given: Case, options: JudgeOptions = {}): Judgement {
  const by = options.bands ?? bands.default;
  const measure = measureFor(given);
  const ifAccepted = statusFor(given, measure, by, options.withoutTarget ?? "sign-of-change");
  const status = given.provisional && given.actual != null && given.applicable !== false ? "provisional" : ifAccepted;
  const rule = measure.method === "sign-of-change" ? "by the sign of change" : `${measure.method}: ${bandRule(by)}`;
  return { status, ifAccepted, measure, rule };
}

function measureFor(given: Case): Measure {
  if (given.milestone != null) return toMilestone(given);
  if (given.target == null) return signOfChange(given);
  return given.direction === "maintain" ? toTarget(given) : pace(given);
}

function statusFor(
  given: Case,
  measure: Measure,
  by: StatusBands,
  withoutTarget: "sign-of-change" | "no target",
): Status {
  if (given.applicable === false) return "not applicable";
  if (given.actual == null) return given.due === false ? "not due" : "no data";
  if (achieved(given)) return "achieved";
  if (given.target == null && given.milestone == null && withoutTarget === "no target") return "no target";
  if (measure.method === "sign-of-change" && measure.value === 0) return "at risk";
  if (measure.value !== null) return bandOf(measure.value, by);
  if (met(measure)) return "on track";
  if (given.target == null && given.milestone == null) return "no target";
  return unknown(measure.cause);
}

/** A sum that is to stay low is not achieved while the span still runs. */
function achieved(given: Case): boolean {
  const running = given.time == null || given.targetTime == null || given.time < given.targetTime;
  if (given.accumulation === "per-period" && sense(given) === -1 && running) return false;
  return reached(given) === true;
}

const met = (measure: Measure & { reached?: boolean | null }) => measure.reached;

function unknown(cause: Cause | null): Status {
  if (cause === "no-baseline" || cause === "no-baseline-time") return "no baseline";
  if (cause === "no-target-time" || cause === "target-is-baseline") return "no target";
  return cause === "no-time-elapsed" ? "not due" : "no data";
}
