export interface Minimum {
  at: number[];
  value: number;
}

/** The first of the smallest. */
export const leastOf = (found: readonly Minimum[]) => found.reduce((a, b) => (b.value < a.value ? b : a));

/**
 * Smallest value of a function of a few variables near `start`, without derivatives (Nelder and Mead, 1965).
 * The function may return infinity where it is not defined. Deterministic.
 */
export function nelderMead(
  of: (at: readonly number[]) => number,
  start: readonly number[],
  steps: readonly number[],
): Minimum {
  const n = start.length;
  const point = (at: number[]): Minimum => ({ at, value: of(at) });
  const simplex = [point([...start]), ...steps.map((step, i) => point(start.map((x, j) => (i === j ? x + step : x))))];
  for (let round = 0; round < 500 * n; round++) {
    simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0]!;
    const worst = simplex[n]!;
    if (!(worst.value - best.value > 1e-12 * Math.abs(best.value) + 1e-300)) break;
    const centre = start.map((_, j) => simplex.slice(0, n).reduce((sum, { at }) => sum + at[j]!, 0) / n);
    const along = (by: number) => point(centre.map((c, j) => c + by * (worst.at[j]! - c)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex[n] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < simplex[n - 1]!.value) {
      simplex[n] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(worst.value, reflected.value)) simplex[n] = contracted;
      else
        for (let i = 1; i <= n; i++)
          simplex[i] = point(simplex[i]!.at.map((x, j) => best.at[j]! + 0.5 * (x - best.at[j]!)));
    }
  }
  return leastOf(simplex);
}
