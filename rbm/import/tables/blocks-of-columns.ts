import { type Grid, within } from "./grid.ts";

/** The blocks of columns of a sheet that blank columns part, whatever is merged over them. */
export function blocksOfColumns(grid: Grid): Grid[] {
  const blocks: Grid[] = [];
  let first: number | null = null;
  for (let column = grid.firstColumn; column <= grid.lastColumn + 1; column++) {
    const isFilled = column <= grid.lastColumn && holdsAny(grid, column);
    if (isFilled) first ??= column;
    else if (first !== null) {
      blocks.push(within(grid, first, column - 1));
      first = null;
    }
  }
  return blocks;
}

function holdsAny(grid: Grid, column: number): boolean {
  for (let row = grid.firstRow; row <= grid.lastRow; row++)
    if (grid.text(row, column) !== "" && !grid.isAcross(row, column)) return true;
  return false;
}
