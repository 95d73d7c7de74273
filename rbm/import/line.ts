import type { Cell } from "../workbook/workbook.ts";
import type { Grid } from "./grid.ts";
import type { ColumnMapping } from "./mapping.ts";

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
}

/** A row as it stands. */
export const lineOf = (grid: Grid, row: number, columns: readonly Column[]): Line => ({
  grid,
  row,
  columns,
  cell: (column) => grid.at(row, column),
  text: (column) => grid.text(row, column),
});

/** Columns whose cell holds a line for each indicator, where the indicators' cell holds several. */
const LISTED = /^(kpis|kpi_targets|actuals)\./;

/**
 * A row whose cell of indicators lists several, a line each, as a row for each of them. Cells with as many lines are parted
 * likewise; others are about all of them.
 */
export function linesOf(grid: Grid, row: number, columns: readonly Column[]): Line[] {
  const whole = lineOf(grid, row, columns);
  const titles = columns.find(({ mapping }) => mapping.to === "kpis.title");
  const listed = titles ? listIn(grid.at(row, titles.column)) : null;
  if (!titles || !listed) return [whole];
  const parts = new Map<number, readonly string[]>([[titles.column, listed]]);
  for (const { column, mapping } of columns) {
    const said = linesIn(grid.at(row, column));
    if (column !== titles.column && LISTED.test(mapping.to ?? "") && said.length === listed.length)
      parts.set(column, said);
  }
  return listed.map((_, i) => {
    const cell = (column: number): Cell => parts.get(column)?.[i] ?? grid.at(row, column);
    const text = (column: number): string => parts.get(column)?.[i] ?? grid.text(row, column);
    return { grid, row, columns, cell, text };
  });
}

/** How many indicators share a cell of figures that is not parted: then it is nobody's figure. */
export const isShared = (line: Line, column: number): boolean => {
  const titles = line.columns.find(({ mapping }) => mapping.to === "kpis.title");
  return titles !== undefined && line.text(titles.column) !== line.grid.text(line.row, titles.column)
    ? line.text(column) === line.grid.text(line.row, column)
    : false;
};

const linesIn = (cell: Cell): string[] =>
  typeof cell === "string"
    ? cell
        .split(/\r?\n/)
        .map((line) => line.replace(MARK, "").replace(/\s+/g, " ").trim())
        .filter((line) => line !== "")
    : [];

/** What stands before an item of a list. */
const MARK = /^\s*(?:[-–—•●▪◦*·➢✓]|\(?\d{1,2}(?:\.\d{1,2})*[.)](?=\s)|\(?[a-z][.)](?=\s))\s*/u;

/** Items of a list in a cell: each line begins with a mark or a number, or ends a sentence. Null where it is one wrapped text. */
function listIn(cell: Cell): string[] | null {
  if (typeof cell !== "string") return null;
  const lines = cell.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length < 2) return null;
  const marked = lines.every((line) => MARK.test(line));
  const ended =
    lines.slice(0, -1).every((line) => /[.;]\s*$/.test(line)) && lines.every((line) => line.trim().length > 8);
  return marked || ended ? linesIn(cell).map((line) => line.replace(/;$/, "").trim()) : null;
}
