import { isPeriod, periodEnd } from "../framework/period.ts";
import { aarrEndPoints } from "./aarr.ts";
import { cagrRatio } from "./cagr-ratio.ts";
import { escap, escapParity } from "./escap.ts";
import { judge } from "./judge.ts";
import { type Measure, unmeasured } from "./measure.ts";
import { pace, requiredCompound, requiredLinear } from "./pace.ts";
import { type Reading, reached } from "./reading.ts";
import { signOfChange } from "./sign-of-change.ts";
import type { Status } from "./status.ts";
import { directionOf } from "./template-words.ts";
import { toMilestone } from "./to-milestone.ts";
import { toTarget } from "./to-target.ts";

/** Columns of a table of progress, one KPI a row. Years may be periods (`2021-Q3`); `limit` is for `cagr-ratio`. */
export const progressColumns = [
  "base_year",
  "base_value",
  "current_year",
  "current_value",
  "target_year",
  "target",
  "direction",
  "limit",
] as const;

/** Cells as read from a file. Other columns are kept. */
export type ProgressRow = Readonly<Record<string, string | undefined>>;

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
  "to-milestone": (reading) => toMilestone({ ...reading, milestone: reading.target }),
  pace,
  "required-linear": requiredLinear,
  "required-compound": requiredCompound,
  "cagr-ratio": cagrRatio,
  escap,
  "escap-parity": escapParity,
  aarr: aarrEndPoints,
  "sign-of-change": signOfChange,
} as const satisfies Record<string, (reading: Reading) => Scored>;

/** The methods one row of a table can be computed by. */
export type TableMethod = keyof typeof computed;

export const tableMethods = Object.keys(computed) as TableMethod[];

/**
 * Rows with progress, score, status and reason added, in the order given.
 * - Blank cells (also `n/a`, `none`, `null`, `nan`, `-`, `..`) are missing, never 0; decimals have a point. A cell that
 *   cannot be read leaves the row without a value, with the reason.
 * - `to-milestone` takes `target` for the target of the current period.
 * - `aarr` has only baseline and current value here, so it is computed from these end points; a series of more years
 *   gives another rate by regression (see `aarr`).
 * - `score` is for `cagr-ratio` only. `status` is that method's own; for `to-milestone`, `pace` and `sign-of-change`
 *   by the default bands; for the others only achieved, or what is missing: they do not judge.
 */
export function progressTable<Row extends ProgressRow>(
  rows: readonly Row[],
  method: TableMethod,
): (Row & ProgressCells)[] {
  const compute: (reading: Reading) => Scored = computed[method];
  return rows.map((row) => {
    const reading = readingOf(row);
    const measure = reading === null ? unmeasured(method, "not-a-direction") : compute(reading);
    const { value, reason, score }: Scored = measure;
    const status = statusOf(measure, reading, method);
    return { ...row, progress: text(value), score: text(score), status, reason: reason ?? "" };
  });
}

/** The columns a table lacks. */
export function missingColumns(header: readonly string[]): string[] {
  return progressColumns.filter((column) => !header.includes(column));
}

/** A row as a reading; null where the direction cannot be read. */
export function readingOf(row: ProgressRow): Reading | null {
  const direction = blankOr(row.direction, directionOf);
  if (direction === null && !isBlank(row.direction)) return null;
  return {
    baseline: blankOr(row.base_value, number),
    baselineTime: blankOr(row.base_year, year),
    actual: blankOr(row.current_value, number),
    time: blankOr(row.current_year, year),
    target: blankOr(row.target, number),
    targetTime: blankOr(row.target_year, year),
    limit: blankOr(row.limit, number),
    direction,
  };
}

function statusOf(measure: Scored, reading: Reading | null, method: TableMethod): string {
  if (measure.status !== undefined) return measure.status;
  if (method === "cagr-ratio") return "not available";
  if (reading === null) return "no data";
  const asked = method === "to-milestone" ? { ...reading, milestone: reading.target, target: null } : reading;
  const judged = judge(asked);
  if (judged.measure.method === method) return judged.status;
  if (method !== "aarr" && reached(asked) === true) return "achieved" satisfies Status;
  return missing[measure.cause ?? ""] ?? "";
}

const missing: Partial<Record<string, Status>> = {
  "no-actual": "no data",
  "no-baseline": "no baseline",
  "no-target": "no target",
  "no-milestone": "no target",
  "not-a-number": "no data",
};

const absent = new Set(["", "n/a", "na", "nan", "none", "null", "-", ".."]);
const isBlank = (cell: string | undefined) => absent.has((cell ?? "").trim().toLowerCase());

function blankOr<Value>(cell: string | undefined, read: (text: string) => Value): Value | null {
  return cell === undefined || isBlank(cell) ? null : read(cell.trim());
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** NaN for what is not a number with a decimal point; methods then say so. */
const number = (cell: string) => (decimal.test(cell) ? Number(cell) : Number.NaN);

/** Years count from their end, so that a quarter fits between them: 2021-Q4 is 2021, 2021-Q3 is 2020.75. */
const year = (cell: string) => (isPeriod(cell) ? periodEnd(cell) - 1 : number(cell));

const text = (value: number | null | undefined) => (value == null ? "" : String(value));
