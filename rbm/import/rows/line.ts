import type { Cell } from "../../workbook/workbook.ts";
import { linesIn, listIn } from "../cells/list-in-cell.ts";
import type { ColumnMapping } from "../mapping/mapping.ts";
import type { Grid } from "../tables/grid.ts";
import { type Labelled, labelledIn } from "./labelled.ts";

/** A column that is taken. */
export interface Column {
  readonly column: number;
  readonly mapping: ColumnMapping;
}

/** A row of a table, or one of the rows that a row of lists stands for. */
export interface Line {
  readonly grid: Grid;
  readonly row: number;
  readonly columns: readonly Column[];
  cell(column: number): Cell;
  /** Trimmed, one line. */
  text(column: number): string;
  /** Whether other indicators of the row have the same cell: a figure in it is then nobody's. */
  isShared(column: number): boolean;
}

/** A row as it stands; a text merged over several columns is that of the first. */
export const lineOf = (grid: Grid, row: number, columns: readonly Column[]): Line => {
  const isThere = (column: number): boolean => !grid.isAcross(row, column) || typeof grid.at(row, column) === "number";
  return {
    grid,
    row,
    columns,
    cell: (column) => (isThere(column) ? grid.at(row, column) : null),
    text: (column) => (isThere(column) ? grid.text(row, column) : ""),
    isShared: () => false,
  };
};

/** What a line has for a target, as text; "" where it has none. */
export function textOf({ columns, text }: Line, to: string): string {
  const column = columns.find(({ mapping }) => mapping.to === to)?.column;
  return column === undefined ? "" : text(column);
}

/** Columns whose cell holds a line for each indicator, where the indicators' cell holds several. */
const LISTED = /^(kpis|kpi_targets|actuals)\./;

/**
 * A row whose cell of indicators lists several, a line each, as a row for each of them. Cells with as many lines are parted
 * likewise; others are about all of them.
 */
export function linesOf(grid: Grid, row: number, columns: readonly Column[]): Line[] {
  const whole = lineOf(grid, row, columns);
  const titles = columns.find(({ mapping }) => mapping.to === "kpis.title");
  const labelled = titles ? labelledIn(whole.cell(titles.column)) : null;
  if (titles && labelled) return labelled.map((one) => withLabels(whole, titles.column, one, labelled.length > 1));
  const listed = titles ? listIn(whole.cell(titles.column)) : null;
  if (!titles || !listed) return [whole];
  const parts = new Map<number, readonly string[]>([[titles.column, listed]]);
  for (const { column, mapping } of columns) {
    const said = linesIn(whole.cell(column));
    if (column !== titles.column && LISTED.test(mapping.to ?? "") && said.length === listed.length)
      parts.set(column, said);
  }
  return listed.map((_, i) => {
    const cell = (column: number): Cell => parts.get(column)?.[i] ?? whole.cell(column);
    const text = (column: number): string => parts.get(column)?.[i] ?? whole.text(column);
    return { grid, row, columns, cell, text, isShared: (column) => !parts.has(column) };
  });
}

/** A line whose cell of indicators holds more of one than its name, as columns of their own. */
function withLabels(whole: Line, titles: number, { title, more }: Labelled, isOneOf: boolean): Line {
  // Columns that no sheet has: what is said of them is said of the cell they stand in.
  const [first, last] = [1_000_000, 1_000_000 + more.length];
  const isOwn = (column: number): boolean => column >= first && column < last;
  const at = (column: number): number => (isOwn(column) ? titles : column);
  const grid: Grid = {
    ...whole.grid,
    address: (row, column) => whole.grid.address(row, at(column)),
    holder: (row, column) => whole.grid.holder(row, at(column)),
  };
  const own = (column: number): string | null =>
    column === titles ? title : isOwn(column) ? more[column - first]!.text : null;
  const added = more.map(({ mapping }, i): Column => ({ column: first + i, mapping }));
  return {
    grid,
    row: whole.row,
    columns: [...whole.columns, ...added],
    cell: (column) => own(column) ?? whole.cell(column),
    text: (column) => own(column) ?? whole.text(column),
    isShared: (column) => isOneOf && own(column) === null,
  };
}
