/** Places labels at least `least` apart, in their order from the top, as near to where they belong as that allows. */
export function apart(at: readonly number[], least: number, bottom: number): number[] {
  const order = at.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  const placed: number[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const { y } of order) {
    free = Math.max(y, free + least);
    placed.push(free);
  }
  let limit = bottom;
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i] ?? limit, limit);
    limit = (placed[i] ?? limit) - least;
  }
  const result = [...at];
  for (const [rank, { i }] of order.entries()) result[i] = placed[rank] ?? at[i] ?? 0;
  return result;
}
