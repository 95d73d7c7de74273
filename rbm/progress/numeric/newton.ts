import { inverse } from "./inverse.ts";

export interface Settled {
  at: number[];
  /** Length of the last step: next to nothing where it settled. */
  moved: number;
}

const ROUNDS = 6;
const STEP = 1e-5;

/**
 * Where a gradient of about one scale is 0, to the last digits, from a place near it: Newton's steps, the second
 * derivatives by differences. Null where they come to no number.
 */
export function newton(
  gradient: (at: readonly number[]) => readonly number[],
  start: readonly number[],
): Settled | null {
  let settled: Settled = { at: [...start], moved: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round++) {
    const { at } = settled;
    const beside = (i: number, by: number) => gradient(at.map((x, j) => (j === i ? x + by : x)));
    const bends = at.map((_, i) => {
      const [after, before] = [beside(i, STEP), beside(i, -STEP)];
      return after.map((slope, j) => (slope - before[j]!) / (2 * STEP));
    });
    const flat = inverse(bends);
    if (!flat) return null;
    const slopes = gradient(at);
    const step = flat.map((row) => row.reduce((sum, cell, j) => sum - cell * slopes[j]!, 0));
    settled = { at: at.map((x, i) => x + step[i]!), moved: Math.hypot(...step) };
  }
  return settled;
}
