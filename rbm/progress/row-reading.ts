import { type Cell, cellsNamed, directionCell, isPercent, numberCell, targetCell, timeCell } from "./cells.ts";
import type { Cause } from "./reasons.ts";
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
  if (sharesBesidePercent(row).length > 0) return "percent-or-share";
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

/** Which cells of a row a cause is about, to be put after its reason: ` (current_value: 1,234)`. */
export function oddCells(row: ProgressRow, cause: Cause | null): string {
  const cells = (columns: readonly string[]) => cellsNamed(columns.map((column) => [column, row[column] ?? ""]));
  if (cause === "not-a-direction") return cells(["direction"]);
  if (cause === "percent-or-share") return cells(sharesBesidePercent(row));
  if (cause !== "not-a-number") return "";
  return cells(Object.entries(readers).flatMap(([column, read]) => (Number.isNaN(read(row[column])) ? [column] : [])));
}

/** Columns whose value, beside others in percent, could be a share or percent without the sign: `0.45` beside `40 %`. */
function sharesBesidePercent(row: ProgressRow): ProgressColumn[] {
  if (!valueColumns.some((column) => isPercent(row[column]))) return [];
  return valueColumns.filter((column) => {
    const value = isPercent(row[column]) ? null : readers[column](row[column]);
    return value !== null && value !== 0 && Math.abs(value) <= 1;
  });
}
