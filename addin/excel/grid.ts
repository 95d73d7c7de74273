import { address } from "../../rbm/workbook/address.ts";
import type { Block, Cell, Sheet } from "../../rbm/workbook/workbook.ts";
import { cellFrom, isFormula, type RawBlock } from "./cells.ts";

type Grid = Pick<Sheet, "row" | "column" | "rows" | "columns" | "formulas">;

const NOTHING: Grid = { row: 0, column: 0, rows: 0, columns: [], formulas: {} };

/** Blocks of one sheet as its grid: the smallest that holds every cell that is not blank. */
export function gridFrom(blocks: readonly RawBlock[]): Grid {
  return blocks.reduce((grid, block) => withBlock(grid, block), NOTHING);
}

/** A grid with one block of it read again; what the block does not say is kept. */
export function withBlock(grid: Grid, block: RawBlock): Grid {
  const height = block.values.length;
  const width = block.values[0]?.length ?? 0;
  const bare = withoutBlock(grid, { row: block.row, column: block.column, rows: height, columns: width });
  const formulas = { ...bare.formulas };
  const read = Array.from({ length: width }, (_, c) =>
    Array.from({ length: height }, (_, r): Cell => {
      const [value, formula] = [block.values[r]?.[c], block.formulas[r]?.[c]];
      const computed = isFormula(formula, value);
      if (computed) formulas[address(block.row + r, block.column + c)] = formula.slice(1);
      return cellFrom(value, block.types[r]?.[c], block.formats[r]?.[c], computed);
    }),
  );
  return trimmed(laidOver(bare, read, block.row, block.column), formulas);
}

/** A grid with every cell of a block blank. */
export function withoutBlock(grid: Grid, block: Block): Grid {
  const right = block.column + block.columns;
  const bottom = block.row + block.rows;
  const columns = grid.columns.map((cells, c) => {
    const column = grid.column + c;
    if (column < block.column || column >= right) return cells;
    const from = Math.max(0, block.row - grid.row);
    const to = Math.min(grid.rows, bottom - grid.row);
    if (to <= from) return cells;
    return cells.map((cell, r) => (r >= from && r < to ? null : cell));
  });
  const formulas = Object.keys(grid.formulas).length === 0 ? grid.formulas : formulasOutside(grid, block);
  return { ...grid, columns, formulas };
}

function formulasOutside(grid: Grid, block: Block): Readonly<Record<string, string>> {
  const gone = new Set<string>();
  for (let row = Math.max(block.row, grid.row); row < Math.min(block.row + block.rows, grid.row + grid.rows); row++) {
    const last = Math.min(block.column + block.columns, grid.column + grid.columns.length);
    for (let column = Math.max(block.column, grid.column); column < last; column++) gone.add(address(row, column));
  }
  return Object.fromEntries(Object.entries(grid.formulas).filter(([cell]) => !gone.has(cell)));
}

function laidOver(
  grid: Omit<Grid, "formulas">,
  read: readonly Cell[][],
  row: number,
  column: number,
): Omit<Grid, "formulas"> {
  const height = read[0]?.length ?? 0;
  if (read.length === 0 || height === 0) return grid;
  if (grid.columns.length === 0 || grid.rows === 0) return { row, column, rows: height, columns: read };
  const top = Math.min(grid.row, row);
  const left = Math.min(grid.column, column);
  const rows = Math.max(grid.row + grid.rows, row + height) - top;
  const width = Math.max(grid.column + grid.columns.length, column + read.length) - left;
  const sameRows = top === grid.row && rows === grid.rows;
  const columns = Array.from({ length: width }, (_, c) => {
    const at = left + c;
    const kept = grid.columns[at - grid.column];
    const cells = read[at - column];
    if (!cells && kept && sameRows) return kept;
    const out = new Array<Cell>(rows).fill(null);
    for (const [r, cell] of (kept ?? []).entries()) out[grid.row - top + r] = cell;
    for (const [r, cell] of (cells ?? []).entries()) out[row - top + r] = cell;
    return out;
  });
  return { row: top, column: left, rows, columns };
}

function trimmed(grid: Omit<Grid, "formulas">, formulas: Readonly<Record<string, string>>): Grid {
  const { columns } = grid;
  const filled = (cells: readonly Cell[] | undefined): boolean => cells?.some((cell) => cell !== null) ?? false;
  let left = 0;
  let right = columns.length;
  while (right > left && !filled(columns[right - 1])) right--;
  while (left < right && !filled(columns[left])) left++;
  if (left === right) return { ...NOTHING, formulas };
  const kept = columns.slice(left, right);
  const blankRow = (r: number): boolean => kept.every((cells) => (cells[r] ?? null) === null);
  let top = 0;
  let bottom = grid.rows;
  while (blankRow(bottom - 1)) bottom--;
  while (blankRow(top)) top++;
  const whole = top === 0 && bottom === grid.rows;
  return {
    row: grid.row + top,
    column: grid.column + left,
    rows: bottom - top,
    columns: whole ? kept : kept.map((cells) => cells.slice(top, bottom)),
    formulas,
  };
}
