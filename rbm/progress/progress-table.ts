import { aarrEndPoints } from "./aarr.ts";
import { cagrRatio } from "./cagr-ratio.ts";
import { numberText } from "./cells.ts";
import { inOneSign } from "./decimal-sign.ts";
import { escap } from "./escap.ts";
import { escapParity } from "./escap-parity.ts";
import { judge } from "./judge.ts";
import { type Measure, unmeasured } from "./measure.ts";
import { pace } from "./pace.ts";
import { reached } from "./reading.ts";
import type { Cause } from "./reasons.ts";
import { requiredCompound } from "./required-compound.ts";
import { requiredLinear } from "./required-linear.ts";
import { type ProgressColumn, type ProgressRow, readingOf, reasonIn, valueColumns } from "./row-reading.ts";
import { signOfChange } from "./sign-of-change.ts";
import type { Status } from "./status.ts";
import { type MilestoneReading, toMilestone } from "./to-milestone.ts";
import { toTarget } from "./to-target.ts";

/** What is added to a row: numbers in full precision, empty where there is none. */
export interface ProgressCells {
  progress: string;
  score: string;
  status: string;
  reason: string;
}

type Scored = Measure & { score?: number | null; status?: string };

const computed = {
  "to-target": toTarget,
  "to-milestone": (reading) => toMilestone(withMilestone(reading)),
  pace,
  "required-linear": requiredLinear,
  "required-compound": requiredCompound,
  "cagr-ratio": cagrRatio,
  escap,
  "escap-parity": escapParity,
  aarr: aarrEndPoints,
  "sign-of-change": signOfChange,
} as const satisfies Record<string, (reading: MilestoneReading) => Scored>;

/** The methods one row of a table can be computed by. */
export type TableMethod = keyof typeof computed;

export const tableMethods = Object.keys(computed) as TableMethod[];

const actual = ["base_value", "current_value", "target"] as const;
const dated = ["base_year", "base_value", "current_year", "current_value"] as const;

/** The columns a method cannot do without. */
export const neededColumns: Readonly<Record<TableMethod, readonly ProgressColumn[]>> = {
  "to-target": actual,
  "to-milestone": ["current_value"],
  pace: [...dated, "target_year", "target"],
  "required-linear": ["current_year", "current_value", "target_year", "target"],
  "required-compound": ["current_year", "current_value", "target_year", "target"],
  "cagr-ratio": [...dated, "direction"],
  escap: [...actual, "direction"],
  "escap-parity": ["current_value"],
  aarr: dated,
  "sign-of-change": ["base_value", "current_value", "direction"],
};

/**
 * Rows with progress, score, status and reason added, in the order given.
 * - Blank cells (also `n/a`, `none`, `null`, `nan`, `-`, `..`) are missing, never 0. A cell that cannot be read for
 *   certain leaves its row without a value, with the reason; the others are computed. `1,234` is certain where the other
 *   values of the table show what its comma means; `45 %` is 45, and `0.45` in the same row could be either.
 * - Where the target lies on the other side of the baseline than the direction says, `to-target` and `pace` go by the formula
 *   alone, and the reason says so: the value is not to be read as progress.
 * - `to-milestone` takes `milestone`, or `target` where there is none, for the target of the current period.
 * - `aarr` is computed here from the end points; from a series of more years by regression (see `seriesTable`).
 * - `score` is for `cagr-ratio` only. `status` is that method's own; for `to-milestone`, `pace` and `sign-of-change`
 *   by the default bands; for the others only achieved, or what is missing: they do not judge.
 */
export function progressTable<Row extends ProgressRow>(
  rows: readonly Row[],
  method: TableMethod,
): (Row & ProgressCells)[] {
  const cells = progressCells(rows, method);
  return rows.map((row, index) => ({ ...row, ...cells[index]! }));
}

/** What `progressTable` adds, a row each. */
export function progressCells(rows: readonly ProgressRow[], method: TableMethod): ProgressCells[] {
  const compute: (reading: MilestoneReading) => Scored = computed[method];
  return inOneSign(rows, valueColumns).map((row) => {
    const reading = readingOf(row);
    const measure: Scored = typeof reading === "string" ? unmeasured(method, reading) : compute(reading);
    const { cause, score } = measure;
    const value =
      cause === "target-against-direction" && typeof reading !== "string"
        ? compute({ ...reading, direction: null }).value
        : measure.value;
    const status = statusOf(measure, reading, method);
    return { progress: numberText(value), score: numberText(score), status, reason: reasonIn(row, cause) };
  });
}

/** The needed columns a table lacks. */
export const missingColumns = (header: readonly string[], method: TableMethod): ProgressColumn[] =>
  neededColumns[method].filter((column) => !header.includes(column));

const withMilestone = (reading: MilestoneReading): MilestoneReading => ({
  ...reading,
  milestone: reading.milestone ?? reading.target,
});

function statusOf(measure: Scored, reading: MilestoneReading | Cause, method: TableMethod): string {
  if (measure.status !== undefined) return measure.status;
  if (method === "cagr-ratio") return "not available";
  if (typeof reading === "string") return "no data";
  const asked =
    method === "to-milestone" ? { ...withMilestone(reading), target: null } : { ...reading, milestone: null };
  const judged = judge(asked);
  if (judged.measure.method === method) return judged.status;
  if (reached(asked) === true) return "achieved" satisfies Status;
  return (measure.cause && missing[measure.cause]) ?? "";
}

const missing: Partial<Record<Cause, Status>> = {
  "no-actual": "no data",
  "no-baseline": "no baseline",
  "no-target": "no target",
  "no-milestone": "no target",
  "not-a-number": "no data",
};
