import {
  type Cell,
  cellsNamed,
  directionCell,
  numberCell,
  sharesBesidePercent,
  targetCell,
  timeCell,
} from "./cells.ts";
import { type Cause, reasons } from "./reasons.ts";
import { accumulationOf } from "./template-words.ts";
import type { MilestoneReading } from "./to-milestone.ts";

/**
 * Columns of a table of progress, one KPI a row; one that is not there is blank in every row. Years may be periods (`2021-Q3`) or
 * days; `limit` is for `cagr-ratio`, `milestone` and `accumulation` are for `to-milestone`.
 */
export const progressColumns = [
  "base_year",
  "base_value",
  "current_year",
  "current_value",
  "target_year",
  "target",
  "direction",
  "limit",
  "milestone",
  "accumulation",
] as const;

export type ProgressColumn = (typeof progressColumns)[number];

export const valueColumns = [
  "base_value",
  "current_value",
  "target",
  "limit",
  "milestone",
] as const satisfies ProgressColumn[];

/** Cells as read from a file. Other columns are kept. */
export type ProgressRow = Readonly<Record<string, Cell>>;

const readers = {
  base_year: timeCell,
  base_value: numberCell,
  current_year: timeCell,
  current_value: numberCell,
  target_year: timeCell,
  target: targetCell,
  limit: numberCell,
  milestone: targetCell,
} as const satisfies Partial<Record<ProgressColumn, (cell: Cell) => number | null>>;

/** A row as a reading, or why it is none. */
export function readingOf(row: ProgressRow): MilestoneReading | "not-a-direction" | "percent-or-share" {
  const direction = directionCell(row.direction);
  if (direction === "unreadable") return "not-a-direction";
  if (shares(row).length > 0) return "percent-or-share";
  const accumulation = accumulationOf(row.accumulation ?? "");
  return {
    baseline: readers.base_value(row.base_value),
    baselineTime: readers.base_year(row.base_year),
    actual: readers.current_value(row.current_value),
    time: readers.current_year(row.current_year),
    target: readers.target(row.target),
    targetTime: readers.target_year(row.target_year),
    limit: readers.limit(row.limit),
    milestone: readers.milestone(row.milestone),
    direction,
    ...(accumulation && { accumulation }),
  };
}

/** Why a row has no value, with the cells it is about: `… (current_value: 1,234)`. Empty where there is no cause. */
export function reasonIn(row: ProgressRow, cause: Cause | null): string {
  if (cause === null) return "";
  const odd = oddColumns(row, cause);
  const years = cause === "not-a-number" && odd.every((column) => column.endsWith("_year"));
  return reasons[years ? "not-a-year" : cause] + cellsNamed(odd.map((column) => [column, row[column] ?? ""]));
}

function oddColumns(row: ProgressRow, cause: Cause): string[] {
  if (cause === "not-a-direction") return ["direction"];
  if (cause === "percent-or-share") return shares(row);
  if (cause !== "not-a-number") return [];
  return Object.entries(readers).flatMap(([column, read]) => (Number.isNaN(read(row[column])) ? [column] : []));
}

const shares = (row: ProgressRow): ProgressColumn[] =>
  sharesBesidePercent(valueColumns.map((column) => row[column])).map((at) => valueColumns[at]!);
