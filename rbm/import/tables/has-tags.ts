import type { Grid } from "./grid.ts";

/** Whether a row holds nothing but tags of columns, as in the Humanitarian Exchange Language: `#indicator+name`. */
export function hasTags(grid: Grid, row: number): boolean {
  let tags = 0;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const text = grid.text(row, column);
    if (text === "") continue;
    if (!/^#[a-z][a-z0-9_]*( ?\+ ?[a-z0-9_]+)*$/i.test(text)) return false;
    tags++;
  }
  return tags > 1;
}
