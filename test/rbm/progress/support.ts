import fc from "fast-check";
import { expect } from "vitest";
import { type ProgressRow, progressColumns, progressTable, type TableMethod } from "../../../rbm/progress/index.ts";

export const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Equal but for rounding, by the size of the value. */
export const close = (a: number | null | undefined, b: number | null | undefined, tolerance = 1e-6) =>
  expect(Math.abs((a ?? Number.NaN) - (b ?? Number.NaN)) / (1 + Math.abs(b ?? 0))).toBeLessThan(tolerance);

/** A row of a table: `base_year,base_value,current_year,current_value,target_year,target,direction,limit` as in a file. */
export const row = (line: string): ProgressRow =>
  Object.fromEntries(progressColumns.map((column, i) => [column, line.split(",")[i] ?? ""]));

/** What the method says of such a row. */
export const cells = (line: string, method: TableMethod) => {
  const { progress, score, status, reason } = progressTable([row(line)], method)[0]!;
  return {
    progress: progress === "" ? null : Number(progress),
    score: score === "" ? null : Number(score),
    status,
    reason,
  };
};
