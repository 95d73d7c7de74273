/** A pivot this small a share of its column is what rounding left of nothing. */
const LOST = 1e-13;

/** Inverse of a small square matrix by Gauss–Jordan elimination with pivoting; null where there is none to be told. */
export function inverse(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    const top = rows[pivot]!;
    const lead = top[column]!;
    if (!(Math.abs(lead) > LOST * matrix.reduce((most, row) => Math.max(most, Math.abs(row[column]!)), 0))) return null;
    rows[pivot] = rows[column]!;
    rows[column] = top;
    for (let j = 0; j < 2 * n; j++) top[j] = top[j]! / lead;
    for (let i = 0; i < n; i++) {
      const row = rows[i]!;
      const by = row[column]!;
      if (i !== column) for (let j = 0; j < 2 * n; j++) row[j] = row[j]! - by * top[j]!;
    }
  }
  const result = rows.map((row) => row.slice(n));
  return result.flat().every(Number.isFinite) ? result : null;
}
