import fc from "fast-check";
import { expect } from "vitest";

export const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Equal but for rounding, by the size of the value. */
export const close = (a: number | null | undefined, b: number | null | undefined, tolerance = 1e-6) =>
  expect(Math.abs((a ?? Number.NaN) - (b ?? Number.NaN)) / (1 + Math.abs(b ?? 0))).toBeLessThan(tolerance);
