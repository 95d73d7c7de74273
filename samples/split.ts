/** Whole parts of a whole by weight, which sum to it exactly: the largest remainders get what is left over. */
export function split(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const order = exact.map((value, i) => [value - parts[i]!, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (let left = total - parts.reduce((a, b) => a + b, 0), i = 0; left > 0; left--, i++) {
    const index = order[i % order.length]![1];
    parts[index] = parts[index]! + 1;
  }
  return parts;
}

/** To so many decimals, without the tail of binary fractions. */
export const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
