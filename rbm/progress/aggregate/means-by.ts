import { numberText } from "../cells.ts";
import { grouped } from "../grouped.ts";
import type { ProgressCells, TableMethod } from "../progress-table.ts";
import type { ProgressRow } from "../row-reading.ts";
import { geometricMean } from "./geometric-mean.ts";
import { meanProgress } from "./mean.ts";
import { aggregateScores, type Scores } from "./scores.ts";

/** Methods of which a mean over KPIs says something. */
export const meanMethods = ["cagr-ratio", "to-target", "to-milestone", "pace"] as const satisfies TableMethod[];

export type MeanMethod = (typeof meanMethods)[number];

type ComputedRow = ProgressRow & ProgressCells;

/** What is said of a group beside the columns that name it. Numbers in full precision, empty where there is none. */
export interface MeanCells extends ProgressCells {
  /** How many rows had a value, of how many. */
  counted: string;
  of: string;
  /** Smallest and largest score, or progress where there are no scores. */
  lowest: string;
  highest: string;
  /** Mean progress with every part held within 0 … 1, and the geometric mean; not for scores. */
  capped: string;
  geometric_mean: string;
}

/** The columns of a table of means after those that name the group, in their order. */
export const meanColumns = [
  "counted",
  "of",
  "lowest",
  "highest",
  "capped",
  "geometric_mean",
  "progress",
  "score",
  "status",
  "reason",
] as const satisfies (keyof MeanCells)[];

/** Rows that have the same in the first columns asked for, and the groups they fall into by the next one. */
interface Group {
  readonly path: readonly string[];
  readonly rows: readonly ComputedRow[];
  readonly parts: readonly Group[];
}

/**
 * A row a group: every value of the first column, under it those of the second within it, and so on; in the order they come, the columns
 * below a group's own empty.
 * - `cagr-ratio`: the mean score, that of an inner group counting as one (see `aggregateScores`).
 * - The others: mean progress of all rows of the group (see `meanProgress`), its geometric mean beside it.
 */
export function meansBy(
  rows: readonly ComputedRow[],
  columns: readonly string[],
  method: MeanMethod,
): (Record<string, string> & MeanCells)[] {
  const cellsOf = method === "cagr-ratio" ? scoreCells : progressCells;
  const listed = (groups: readonly Group[]): (Record<string, string> & MeanCells)[] =>
    groups.flatMap((group) => {
      const names = Object.fromEntries(columns.map((column, at) => [column, group.path[at] ?? ""]));
      return [{ ...names, ...cellsOf(group) }, ...listed(group.parts)];
    });
  return listed(groupsOf(rows, columns, []));
}

function groupsOf(rows: readonly ComputedRow[], columns: readonly string[], path: readonly string[]): Group[] {
  const [column, ...rest] = columns;
  if (column === undefined) return [];
  return [...grouped(rows, (row) => (row[column] ?? "").trim())].map(([name, own]) => ({
    path: [...path, name],
    rows: own,
    parts: groupsOf(own, rest, [...path, name]),
  }));
}

const scoresOf = ({ rows, parts }: Group): Scores =>
  parts.length > 0
    ? parts.map(scoresOf)
    : rows.map(({ score, status }) => ({
        score: number(score),
        status: status === "target achieved" ? status : "not available",
      }));

function scoreCells(group: Group): MeanCells {
  const { score, status, reason } = aggregateScores(scoresOf(group));
  const { counted, of, range } = meanProgress(group.rows.map((row) => number(row.score)));
  const spread = {
    counted: numberText(counted),
    of: numberText(of),
    lowest: numberText(range?.[0]),
    highest: numberText(range?.[1]),
  };
  return {
    ...spread,
    capped: "",
    geometric_mean: "",
    progress: "",
    score: numberText(score),
    status,
    reason: reason ?? "",
  };
}

function progressCells({ rows }: Group): MeanCells {
  const parts = rows.map(({ progress }) => number(progress));
  const { uncapped, capped, counted, of, range, reason } = meanProgress(parts);
  return {
    counted: numberText(counted),
    of: numberText(of),
    lowest: numberText(range?.[0]),
    highest: numberText(range?.[1]),
    capped: numberText(capped),
    geometric_mean: numberText(geometricMean(parts).value),
    progress: numberText(uncapped),
    score: "",
    status: "",
    reason: reason ?? "",
  };
}

const number = (cell: string): number | null => (cell === "" ? null : Number(cell));
