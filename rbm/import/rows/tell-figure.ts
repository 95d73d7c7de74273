import { folded } from "../../template/names.ts";
import type { Figure } from "../cells/figure.ts";
import type { Cells, Importing } from "../importing.ts";
import { isMultiple } from "../words/multipliers.ts";
import { type Line, textOf } from "./line.ts";

/** A baseline or an actual is a value: where its cell says only what it is over or under, the text stays. */
export const valueOnly = (figure: Figure, text: string): Figure =>
  figure.bound === undefined
    ? figure
    : { ...figure, value: text, problem: `“${figure.bound}” says what it is over or under, and not how much it is.` };

/** Where the unit counts in millions already, nobody can say whether `1.2 million` is 1.2 of them: the text stays. */
export function multipliedOnce(figure: Figure, line: Line, column: number, kpi: Cells, ofColumn?: string): Figure {
  const units = [ofColumn ?? "", String(kpi.unit ?? ""), textOf(line, "kpis.unit")];
  if (figure.multiplier === undefined || !units.some(isMultiple)) return figure;
  const problem = `“${figure.multiplier}” may be counted in its unit already.`;
  return { value: line.text(column), percent: false, problem, ...(figure.period && { period: figure.period }) };
}

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
  if (figure.problem === null && figure.multiplier !== undefined)
    importing.need("value read in part", ...at, `“${figure.multiplier}” was counted in: taken as ${figure.value}.`);
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
