import type { DecimalSign } from "../cells/decimal-sign.ts";
import { figureOf } from "../cells/figure.ts";
import type { Cells, Importing } from "../importing.ts";
import type { Line } from "./line.ts";
import { isMonth } from "./quarters-of-months.ts";

/** Fewer months may add up to another number by chance. */
const FEWEST = 3;

/** A total behind months that is their sum shows that the KPI's figures are counted anew each month. */
export function findAccumulation(
  importing: Importing,
  { grid, row, columns, cell }: Line,
  kpi: Cells,
  decimal: DecimalSign,
): void {
  if (kpi.accumulation || kpi.unit === "%") return;
  const months = columns.filter(({ mapping }) => mapping.to === "actuals.value" && isMonth(mapping.label));
  const figures = months.map(({ column }) => figureOf(cell(column), decimal)).filter(({ value }) => value !== null);
  if (figures.length < FEWEST || figures.some(({ value, percent }) => typeof value !== "number" || percent)) return;
  const sum = figures.reduce((total, { value }) => total + (value as number), 0);
  const last = Math.max(...months.map(({ column }) => column));
  for (let column = last + 1; column <= grid.lastColumn; column++) {
    if (columns.some((one) => one.column === column)) continue;
    const { value } = figureOf(grid.at(row, column), decimal);
    if (typeof value !== "number" || Math.abs(value - sum) > 1e-9 * Math.abs(sum) || figures.at(-1)!.value === value)
      continue;
    kpi.accumulation = "Per period";
    const says = `Its months add up to ${value}: taken as counted anew each period. Change the Accumulation if it is not.`;
    importing.need("to choose", grid.sheet.name, grid.address(row, column), String(value), says);
    return;
  }
}
