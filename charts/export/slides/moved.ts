import type { TableCell, TableColumn } from "../../models/model.ts";
import { numbers } from "../../wording/numbers.ts";

/** The figures behind a slide. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface MovedFigure {
  /** Row and column: `Environment, 2022-Q3`. */
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

/** Figures of a table that are no longer what they were, rows and columns that came and went included. */
export function movedFigures(then: Table, now: Table): MovedFigure[] {
  const [before, after] = [cellsOf(then), cellsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [was, is] = [before.get(what) ?? "not there", after.get(what) ?? "not there"];
    return was === is ? [] : [{ what, was, is }];
  });
}

/** Every cell by row and column, as it is shown but with more digits than a slide needs. */
function cellsOf({ columns, rows }: Table): Map<string, string> {
  const cells = new Map<string, string>();
  const named = columns.findIndex(({ kind }) => kind === "text");
  for (const [r, row] of rows.entries()) {
    const name = named < 0 ? `row ${r + 1}` : String(row[named] ?? `row ${r + 1}`);
    for (const [c, column] of columns.entries()) {
      if (c === named) continue;
      cells.set(`${name}, ${column.label}`, shown(row[c] ?? null, column));
    }
  }
  return cells;
}

function shown(cell: TableCell, { kind }: TableColumn): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return cell;
  const format = numbers();
  const more = Number.isInteger(cell) ? 0 : 2;
  return kind === "share"
    ? format.percent(cell, 1)
    : kind === "points"
      ? `${(cell * 100).toFixed(1)} pts`
      : format.count(cell, more);
}
