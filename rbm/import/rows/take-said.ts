import { periodOf } from "../cells/period-of-cell.ts";
import type { Cells, Importing } from "../importing.ts";
import type { Line } from "./line.ts";
import type { Said } from "./row-kind.ts";

/** The figures of a row, as rows of their own by column, of which a row below says more. */
export interface FiguresAbove {
  readonly row: number;
  readonly kpi: Cells;
  readonly made: ReadonlyMap<number, Cells>;
}

/** Takes a row that says when the figures above it were, or why they are so: each cell of the figure over it. */
export function takeSaid(importing: Importing, line: Line, said: Said, above: FiguresAbove): void {
  for (const { column, mapping } of line.columns) {
    if (line.text(column) === "" || !/^(actuals\.value|kpi_targets\.target|kpis\.baseline)$/.test(mapping.to ?? ""))
      continue;
    const isTaken = said === "date" ? takeDate(importing, line, column, above) : takeComment(line, column, above);
    if (isTaken) importing.carry(line.grid, line.row, column);
    else importing.leave(line.grid, line.row, column, WHY[said]);
  }
}

const WHY: Readonly<Record<Said, string>> = {
  date: "It says when another figure was, and that figure has a time already or none was taken.",
  comment: "Nothing on our template is for a comment on a baseline or a target.",
};

function takeDate(importing: Importing, { grid, row, cell, text }: Line, column: number, above: FiguresAbove): boolean {
  const time = periodOf(cell(column));
  const [sheet, at] = [grid.sheet.name, grid.address(row, column)];
  if (time === null) {
    importing.need("value not read", sheet, at, text(column), "It is no period, and stands where one is expected.");
    return false;
  }
  const figure = above.made.get(column);
  if (!figure) {
    if (above.kpi.baseline === undefined || above.kpi.baseline === null) return false;
    above.kpi.baseline_period ??= time.period;
    if (above.kpi.baseline_period !== time.period) return false;
  } else {
    if (importing.periods.has(String(figure.period))) return figure.period === time.period;
    figure.period = time.period;
    importing.settle("no period", sheet, grid.address(above.row, column));
    if (!importing.periods.has(time.period))
      importing.need("no period", sheet, at, text(column), `${time.period} is not a period of the plan.`);
  }
  if (time.isOfDay) {
    const says = `The day was taken as the quarter it is in, ${time.period}.`;
    importing.need("period guessed", sheet, at, text(column), says);
  }
  return true;
}

function takeComment({ text }: Line, column: number, above: FiguresAbove): boolean {
  const figure = above.made.get(column);
  if (!figure || figure.value === undefined) return false;
  figure.comment = figure.comment ? `${String(figure.comment)}; ${text(column)}` : text(column);
  return true;
}
