import { folded } from "../../template/names.ts";
import type { Figure } from "../cells/figure.ts";
import type { Cells, Importing } from "../importing.ts";
import type { Line } from "./line.ts";

/** A baseline or an actual is a value: where its cell says only what it is over or under, the text stays. */
export const valueOnly = (figure: Figure, text: string): Figure =>
  figure.bound === undefined
    ? figure
    : { ...figure, value: text, problem: `“${figure.bound}” says what it is over or under, and not how much it is.` };

/** The unit beside a figure is its KPI's; another one is told. */
export function takeUnit(
  importing: Importing,
  { grid, row, text }: Line,
  column: number,
  kpi: Cells,
  figure: Figure,
  ofColumn: string | undefined,
): void {
  if (typeof figure.value !== "number") return;
  const unit = figure.percent ? "%" : (figure.unit ?? ofColumn);
  if (unit === undefined) return;
  kpi.unit ??= unit;
  if (figure.unit === undefined || folded(String(kpi.unit)) === folded(figure.unit)) return;
  const says = `Taken as ${figure.value}; the unit of KPI ${kpi.code} is ${String(kpi.unit)}.`;
  importing.need("value read in part", grid.sheet.name, grid.address(row, column), text(column), says);
}

/** Why a figure stays a text; or what was left aside of it. */
export function tellFigure(importing: Importing, { grid, row, text }: Line, column: number, figure: Figure): void {
  const at = [grid.sheet.name, grid.address(row, column), text(column)] as const;
  if (figure.problem !== null) importing.need("value not read", ...at, `${figure.problem} Its text was kept.`);
  else if (figure.value !== null)
    for (const aside of [figure.bound, figure.mark])
      if (aside !== undefined)
        importing.need("value read in part", ...at, `Taken as ${figure.value}, without “${aside}”.`);
}

/** A figure beside several indicators in one cell: nobody can say whose it is. */
export function tellShared(importing: Importing, { grid, row, text }: Line, column: number): void {
  const says = "Several indicators share its row, and it does not say which it is of.";
  if (!importing.seen.has(`shared ${grid.sheet.name} ${row} ${column}`)) {
    importing.seen.add(`shared ${grid.sheet.name} ${row} ${column}`);
    importing.need("value not read", grid.sheet.name, grid.address(row, column), text(column), says);
  }
  importing.leave(grid, row, column, says);
}
